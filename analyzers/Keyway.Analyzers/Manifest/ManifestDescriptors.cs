using Keyway.Generators.Manifest;
using Keyway.Generators.Rules;
using Microsoft.CodeAnalysis;

namespace Keyway.Analyzers.Manifest;

/// <summary>What is reported of <c>plugin.yaml</c>.</summary>
internal static class ManifestDescriptors
{
    public static readonly DiagnosticDescriptor Unreadable = new(
        DiagnosticIds.UnreadableManifest,
        "plugin.yaml can't be read as it is",
        "plugin.yaml can't be read as it is: {0}",
        Categories.Declaration,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.To(DiagnosticIds.UnreadableManifest));

    public static readonly DiagnosticDescriptor Misfit = new(
        DiagnosticIds.ManifestMisfit,
        "plugin.yaml doesn't fit the code",
        "plugin.yaml doesn't fit the code: {0}",
        Categories.Declaration,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.To(DiagnosticIds.ManifestMisfit),
        customTags: WellKnownDiagnosticTags.CompilationEnd);

    public static readonly DiagnosticDescriptor UnknownTerm = new(
        DiagnosticIds.UnknownManifestTerm,
        "plugin.yaml says what platforms don't know",
        "plugin.yaml says what platforms don't know: {0}",
        Categories.Declaration,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.To(DiagnosticIds.UnknownManifestTerm));

    /// <summary>Returns what a fault of the file by itself is reported as.</summary>
    public static DiagnosticDescriptor Of(ManifestFault fault) => fault.Id == DiagnosticIds.UnknownManifestTerm ? UnknownTerm : Unreadable;
}
