using Keyway.Analyzers.Tests.Declaration;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Keyway.Analyzers.Tests.Manifest;

/// <summary>A trip for each ID of plugin.yaml. What is reported otherwise is held by the tests beside this.</summary>
internal static class ManifestTrips
{
    private const string Code = """
        using Keyway;
        public static class T { [Action] public static void Run() { } }
        [PluginRegistry] public static partial class P;
        """;

    public static IReadOnlyList<Trip> All { get; } =
    [
        Trip("KEY0021", "a key that there isn't", "{|KEY0021:nmae|}: digits"),
        Trip("KEY0022", "an entry without an action", "actions: {train: {entrypoint: {|KEY0022:T.Rnu|}}}"),
        Trip("KEY0023", "a category that no platform knows", "category: {|KEY0023:exprot|}"),
    ];

    /// <summary>Returns what analyzers are run with where a project has a plugin.yaml.</summary>
    public static AnalyzerOptions OptionsOf(string? manifest) => new(manifest is null ? [] : [new PluginYaml(manifest)]);

    private static Trip Trip(string id, string what, string manifest) => new(id, what, Code) { Manifest = manifest, Registry = null };

    private sealed class PluginYaml(string text) : AdditionalText
    {
        private readonly SourceText _text = SourceText.From(text);

        public override string Path => "plugin.yaml";

        public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
    }
}
