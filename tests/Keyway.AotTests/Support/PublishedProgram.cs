using System.Diagnostics;
using System.Runtime.CompilerServices;
using Keyway.PackageTests;

namespace Keyway.AotTests.Support;

/// <summary>Publishes the program natively, once a run. What is compiled for it stays, apart from other builds, for the next run.</summary>
public sealed class PublishedProgram : IAsyncLifetime
{
    public const string Platform = "linux-x64";

    private const string Name = "Keyway.AotTests.Program";
    private static readonly string s_project = Path.Combine(Folder(), "Program", Name + ".csproj");
    private static readonly string s_artifacts = Path.GetFullPath(Path.Combine(Folder(), "..", "..", "artifacts", "aot-tests"));

    /// <summary>Gets what publishing said.</summary>
    public CommandResult Published { get; private set; } = null!;

    /// <summary>Gets the path of the native program.</summary>
    public string Native { get; } = Path.Combine(s_artifacts, "publish", Name, $"release_{Platform}", Name);

    /// <summary>Gets the path of the same program before it was compiled natively.</summary>
    public string JustInTime { get; } = Path.Combine(s_artifacts, "bin", Name, $"release_{Platform}", Name + ".dll");

    public async Task InitializeAsync()
    {
        if (NativeToolchain.WhyNot is null)
        {
            Published = await PublishAsync(s_artifacts);
        }
    }

    public Task DisposeAsync() => Task.CompletedTask;

    /// <summary>Runs the native program.</summary>
    public async Task<CommandResult> RunAsync(params string[] arguments) => await RunProgramAsync(Native, arguments);

    public static async Task<CommandResult> RestoreAsync()
        => await CommandLine.BuildAsync(Folder(), "restore", s_project, "--runtime", Platform, "--artifacts-path", s_artifacts);

    /// <summary>Publishes the variant that can't be trimmed without a warning.</summary>
    public static async Task<CommandResult> PublishUntrimmableAsync() => await PublishAsync(s_artifacts + "-untrimmable", "-property:Untrimmable=true");

    public static async Task<CommandResult> RunProgramAsync(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true };
        using Process process = Process.Start(start)!;
        string output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new CommandResult(process.ExitCode, output);
    }

    private static async Task<CommandResult> PublishAsync(string artifacts, params string[] properties)
        => await CommandLine.BuildAsync(
            Folder(), ["publish", s_project, "--runtime", Platform, "--configuration", "Release", "--artifacts-path", artifacts, .. properties]);

    private static string Folder([CallerFilePath] string path = "") => Path.GetFullPath(Path.Combine(path, "..", ".."));
}
