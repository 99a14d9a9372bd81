using System.Runtime.CompilerServices;
using System.Text;
using Keyway.Harness;

namespace Keyway.Oracle.Tests.Schemas;

/// <summary>Ajv, a validator that knows nothing of Keyway. It is a package of npm, and runs on Node.</summary>
internal static class Ajv
{
    private static readonly NodePackages s_packages = new(Folder());

    /// <summary>Gets why it can't run on this machine; null where it can.</summary>
    public static string? WhyNot => s_packages.WhyNot;

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

        (int exitCode, string output, string error) = s_packages.Run(input.ToString(), Path.Combine("Schemas", "judge.mjs"));
        Assert.True(exitCode == 0, error);
        string[] lines = output.TrimEnd('\n').Split('\n');
        Assert.Equal(schemas.Count + texts.Count, lines.Length);
        return (lines[..schemas.Count], lines[schemas.Count..]);
    }

    private static string Folder([CallerFilePath] string path = "") => Path.GetFullPath(Path.Combine(path, "..", ".."));
}
