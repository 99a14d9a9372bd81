using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text;

namespace Keyway.Oracle.Tests.Schemas;

/// <summary>Ajv, a validator that knows nothing of Keyway. It is a package of npm, and runs on Node.</summary>
internal static class Ajv
{
    private static readonly Lazy<string?> s_whyNot = new(Restore);

    /// <summary>Gets why it can't run on this machine; null where it can.</summary>
    public static string? WhyNot => s_whyNot.Value;

    /// <summary>Judges the schemas themselves, and texts by them, in one process.</summary>
    /// <param name="schemas">Schemas by name.</param>
    /// <param name="texts">Texts, each with the name of its schema.</param>
    /// <returns>For each schema, then for each text, <c>valid</c> or why it isn't.</returns>
    public static (string[] Schemas, string[] Texts) Judge(
        IReadOnlyList<(string Name, string Schema)> schemas, IReadOnlyList<(string Schema, ReadOnlyMemory<byte> Utf8)> texts)
    {
        StringBuilder input = new StringBuilder()
            .Append('{').AppendJoin(',', schemas.Select(schema => $"\"{schema.Name}\":{schema.Schema}")).Append("}\n");
        foreach ((string schema, ReadOnlyMemory<byte> utf8) in texts)
        {
            input.Append(schema).Append(' ').Append(Convert.ToBase64String(utf8.Span)).Append('\n');
        }

        (int exitCode, string output, string error) = Run("node", input.ToString(), Path.Combine("Schemas", "judge.mjs"));
        Assert.True(exitCode == 0, error);
        string[] lines = output.TrimEnd('\n').Split('\n');
        Assert.Equal(schemas.Count + texts.Count, lines.Length);
        return (lines[..schemas.Count], lines[schemas.Count..]);
    }

    private static string? Restore()
    {
        string folder = Folder();
        var installed = new FileInfo(Path.Combine(folder, "node_modules", ".package-lock.json"));
        try
        {
            if (Run("node", "", "--version") is { ExitCode: not 0 } node)
            {
                return $"'node --version' fails: {node.Error.Trim()}";
            }

            if (installed.Exists && installed.LastWriteTimeUtc >= File.GetLastWriteTimeUtc(Path.Combine(folder, "package-lock.json")))
            {
                return null;
            }

            (int exitCode, string _, string error) = Run("npm", "", "ci", "--ignore-scripts", "--no-audit", "--no-fund");
            return exitCode == 0 ? null : $"'npm ci' fails: {error.ReplaceLineEndings(" ").Trim()}";
        }
        catch (Win32Exception)
        {
            return "Node or npm is not installed";
        }
    }

    private static (int ExitCode, string Output, string Error) Run(string program, string input, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Folder(),
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        process.WaitForExit();
        return (process.ExitCode, output.GetAwaiter().GetResult(), error.GetAwaiter().GetResult());
    }

    private static string Folder([CallerFilePath] string path = "") => Path.GetFullPath(Path.Combine(path, "..", ".."));
}
