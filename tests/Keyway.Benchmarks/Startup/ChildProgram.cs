using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Keyway.Benchmarks.Startup;

/// <summary>Runs the programs that are measured, each time in a fresh process.</summary>
internal static class ChildProgram
{
    private static readonly string Host = Path.GetFullPath(Path.Combine(
        RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet"));

    /// <summary>Runs one and returns the words of the line that it writes.</summary>
    /// <param name="name">Which one.</param>
    /// <param name="arguments">Its command line.</param>
    /// <exception cref="InvalidOperationException">It failed.</exception>
    public static string[] Run(string name, params string[] arguments)
    {
        string program = Path.Combine(AppContext.BaseDirectory, $"Keyway.Benchmarks.{name}.dll");
        var start = new ProcessStartInfo(Host, [program, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            : throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {errors.Result}");
    }
}
