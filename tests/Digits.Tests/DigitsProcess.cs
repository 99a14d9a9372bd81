using System.Diagnostics;

namespace Digits.Tests;

/// <summary>The sample as a process, in a folder of its own.</summary>
public sealed class DigitsProcess : IDisposable
{
    public static string Program { get; } = typeof(DigitsPlugin).Assembly.Location;

    public string Folder { get; } = Directory.CreateTempSubdirectory("digits-").FullName;

    /// <summary>Runs a command to its end.</summary>
    public async Task<(int Code, string Output, string Error)> RunAsync(params string[] args)
    {
        using Process process = Start(args);
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await error);
    }

    /// <summary>Starts a command.</summary>
    public Process Start(params string[] args)
        => Process.Start(new ProcessStartInfo("dotnet", [Program, .. args])
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
