using System.Runtime.CompilerServices;
using Keyway.Harness;

namespace Keyway.AotTests.Support;

/// <summary>Publishes the program natively, once a run. What is compiled for it stays, apart from other builds, for the next run.</summary>
public sealed class PublishedProgram : IAsyncLifetime
{
    public const string Platform = NativeLinker.Platform;

    private const string Name = "Keyway.AotTests.Program";
    private static readonly string s_project = Path.Combine(Folder(), "Program", Name + ".csproj");
    private static readonly string s_artifacts = Path.GetFullPath(Path.Combine(Folder(), "..", "..", "artifacts", "aot-tests"));

    /// <summary>Gets what publishing said.</summary>
    public CommandResult Published { get; private set; } = null!;

    /// <summary>Gets the path of the native program.</summary>
    public string Native { get; } = Path.Combine(s_artifacts, "publish", Name, $"release_{Platform}", Name);

    public async Task InitializeAsync()
    {
        if (NativeToolchain.WhyNot is null)
        {
            Published = await PublishAsync(s_artifacts);
        }
    }

    public Task DisposeAsync() => Task.CompletedTask;

    /// <summary>Runs the native program, if it was published.</summary>
    public async Task<CommandResult> RunAsync(params string[] arguments)
    {
        Published.Succeeded();
        return await Commands.RunAsync(Native, arguments);
    }

    /// <summary>Runs what the native program was compiled from, just in time, on the runtime of the test.</summary>
    public static async Task<CommandResult> RunJustInTimeAsync(params string[] arguments)
    {
        string configuration = Path.ChangeExtension(typeof(PublishedProgram).Assembly.Location, ".runtimeconfig.json");
        string compiled = Path.Combine(s_artifacts, "bin", Name, $"release_{Platform}", Name + ".dll");
        return await Commands.RunAsync("dotnet", ["exec", "--runtimeconfig", configuration, compiled, .. arguments]);
    }

    public static async Task<CommandResult> RestoreAsync()
        => await Commands.BuildAsync(Folder(), "restore", s_project, "--runtime", Platform, "--artifacts-path", s_artifacts);

    /// <summary>Publishes the variant that can't be trimmed without a warning.</summary>
    /// <param name="isAnalyzed">Whether analyzers look at it as well, which is soon over, or the native compiler alone.</param>
    public static async Task<CommandResult> PublishUntrimmableAsync(bool isAnalyzed)
        => await PublishAsync(
            s_artifacts + "-untrimmable",
            ["-property:Untrimmable=true", .. isAnalyzed ? [] : new[] { "-property:EnableTrimAnalyzer=false", "-property:EnableAotAnalyzer=false" }]);

    private static async Task<CommandResult> PublishAsync(string artifacts, params string[] properties)
    {
        // What the native compiler left is taken for good by the next run, even where it ended with errors.
        string left = Path.Combine(artifacts, "obj", Name, $"release_{Platform}", "native");
        if (Directory.Exists(left))
        {
            Directory.Delete(left, recursive: true);
        }

        return await Commands.BuildAsync(
            Folder(), ["publish", s_project, "--runtime", Platform, "--configuration", "Release", "--artifacts-path", artifacts, .. properties]);
    }

    private static string Folder([CallerFilePath] string path = "") => Path.GetFullPath(Path.Combine(path, "..", ".."));
}
