using System.Diagnostics;
using System.Text;

namespace Keyway.Harness;

/// <summary>Runs programs and the SDK as an author does, leaving no server behind.</summary>
public static class Commands
{
    /// <summary>Runs the SDK to its end.</summary>
    /// <param name="folder">Where it runs.</param>
    /// <param name="arguments">What <c>dotnet</c> is given.</param>
    public static async Task<CommandResult> DotnetAsync(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = folder };

        // The test host's own variables would send the child to the host's SDK and settings.
        foreach (string name in start.Environment.Keys.Where(static name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToArray())
        {
            start.Environment.Remove(name);
        }

        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_NOLOGO"] = "1";
        return await RunAsync(start);
    }

    /// <summary>Builds or packs.</summary>
    /// <param name="folder">Where the SDK runs.</param>
    /// <param name="arguments">The command and what it is given.</param>
    public static async Task<CommandResult> BuildAsync(string folder, params string[] arguments)
        => await DotnetAsync(folder, [.. arguments, "--disable-build-servers", "-nodeReuse:false", "-maxcpucount", "-verbosity:quiet"]);

    /// <summary>Runs a program to its end.</summary>
    /// <param name="program">Its path, or its name where the system finds it by that.</param>
    /// <param name="arguments">What it is given.</param>
    public static async Task<CommandResult> RunAsync(string program, params string[] arguments)
        => await RunAsync(new ProcessStartInfo(program, arguments));

    private static async Task<CommandResult> RunAsync(ProcessStartInfo start)
    {
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        var text = new StringBuilder(await output).Append(await error);
        return new CommandResult(process.ExitCode, text.ToString().ReplaceLineEndings("\n"));
    }
}
