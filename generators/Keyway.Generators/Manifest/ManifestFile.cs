using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Keyway.Generators.Manifest;

/// <summary>Finds and reads <c>plugin.yaml</c> among the additional files of a project.</summary>
internal static class ManifestFile
{
    public const string Name = "plugin.yaml";

    // The analyzers of a compilation ask for the same text one after the other.
    private static readonly ConditionalWeakTable<SourceText, ParsedManifest> Read = new();

    /// <summary>Says whether a file is a <c>plugin.yaml</c>.</summary>
    public static bool IsManifest(AdditionalText file)
        => string.Equals(Path.GetFileName(file.Path), Name, StringComparison.OrdinalIgnoreCase);

    /// <summary>Returns the one that counts: of several, the first by path.</summary>
    public static T? Choose<T>(IEnumerable<T> files, Func<T, string> pathOf)
        where T : class
        => files.OrderBy(pathOf, StringComparer.Ordinal).FirstOrDefault();

    /// <summary>Reads a file; null where it has gone.</summary>
    public static ParsedManifest? Parse(AdditionalText file, CancellationToken cancellationToken)
    {
        if (file.GetText(cancellationToken) is not { } text)
        {
            return null;
        }

        if (!Read.TryGetValue(text, out ParsedManifest? parsed))
        {
            parsed = ManifestParser.Parse(text.ToString(), cancellationToken);
            parsed = Read.GetValue(text, _ => parsed);
        }

        return parsed;
    }
}
