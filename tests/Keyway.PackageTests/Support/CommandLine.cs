using System.Diagnostics;
using System.Text;

namespace Keyway.PackageTests;

/// <summary>Runs the SDK as an author does, leaving no server behind.</summary>
internal static class CommandLine
{
    public static async Task<CommandResult> DotnetAsync(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // The test host's own variables would send the child to the host's SDK and settings.
        foreach (string name in start.Environment.Keys.Where(static name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToArray())
        {
            start.Environment.Remove(name);
        }

        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_NOLOGO"] = "1";
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        var text = new StringBuilder(await output).Append(await error);
        return new CommandResult(process.ExitCode, text.ToString().ReplaceLineEndings("\n"));
    }

    /// <summary>Builds or packs; fails where that fails.</summary>
    public static async Task<CommandResult> BuildAsync(string folder, params string[] arguments)
        => await DotnetAsync(folder, [.. arguments, "--disable-build-servers", "-nodeReuse:false", "-maxcpucount", "-verbosity:quiet"]);
}
