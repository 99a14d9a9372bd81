namespace Keyway.Generators.Tests.Manifest;

public class ManifestBaselineTests
{
    [Fact]
    public void PluginAndEntries_StandInRegistryAndDescriptors()
        => Baseline.Verify(Author.Writes(
                """
                namespace Acme
                {
                    public static class Training { [Action] public static void TrainAsync() { } }
                }
                """,
                "[PluginRegistry] public static partial class Plugin;")
            .WithAdditionalFile(
                "plugin.yaml",
                """
                name: "Digits \"7\""
                code: digits
                version: 1.0
                category: neural_net
                data_type: image
                description: |
                  Reads digits.
                  Slowly.
                env:
                  EPOCHS: 5
                  EMPTY: ""
                  API_KEY: hunter2
                actions:
                  train:
                    entrypoint: Training.TrainAsync
                    description: Trains.
                    input_type: dataset
                    output_type: weights
                """)
            .RunGuarded());

    [Fact]
    public void EmptyFile_SaysNothing()
        => Baseline.Verify(
            Author.Writes("[PluginRegistry] public static partial class Plugin;").WithAdditionalFile("plugin.yaml", "# Nothing yet.\n")
                .RunGuarded()["Plugin.Registry.g.cs"]);
}
