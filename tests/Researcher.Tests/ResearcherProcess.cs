using System.Diagnostics;

namespace Researcher.Tests;

/// <summary>The sample as a process.</summary>
internal static class ResearcherProcess
{
    private static readonly string s_program = typeof(ResearcherPlugin).Assembly.Location;

    public static string ProgramFile { get; } = Path.Combine(Path.GetDirectoryName(s_program)!, "programs", "researcher.yaml");

    /// <summary>Runs a command to its end.</summary>
    public static async Task<(int Code, string Output, string Error)> RunAsync(
        string[] args, Uri? service = null, string? input = null, string? pages = null)
    {
        var start = new ProcessStartInfo("dotnet", [s_program, .. args])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["RESEARCHER_PAGES"] = pages ?? PageFolder.Path;
        start.Environment["OPENAI_API_KEY"] = service is null ? "" : "test-key";
        start.Environment["OPENAI_BASE_URL"] = service?.ToString() ?? "";
        start.Environment["OPENAI_MODEL"] = "test-model";
        using Process process = Process.Start(start)!;
        await process.StandardInput.WriteAsync(input ?? "");
        process.StandardInput.Close();
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await error);
    }
}
