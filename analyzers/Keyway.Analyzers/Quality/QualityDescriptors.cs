using Keyway.Generators.Rules;
using Microsoft.CodeAnalysis;

namespace Keyway.Analyzers.Quality;

/// <summary>What is reported of tools and actions that are served, and could serve their callers better.</summary>
internal static class QualityDescriptors
{
    public static readonly DiagnosticDescriptor NoDescription = new(
        DiagnosticIds.NoDescription,
        "A tool or action has no description",
        "'{0}' doesn't say what it does, and callers choose it by that: write a /// summary, or set Description",
        Categories.Quality,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.To(DiagnosticIds.NoDescription));

    public static readonly DiagnosticDescriptor NoParameterDescription = new(
        DiagnosticIds.NoParameterDescription,
        "A parameter has no description",
        "The parameter '{0}' of '{1}' doesn't say what it takes: write a /// <param>, or add [Description]",
        Categories.Quality,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.To(DiagnosticIds.NoParameterDescription));

    public static readonly DiagnosticDescriptor ForbiddenDefault = new(
        DiagnosticIds.ForbiddenDefault,
        "A default is forbidden by its own annotations",
        "The default of '{0}' is {1}, which its [{2}] forbids callers to say",
        Categories.Quality,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.To(DiagnosticIds.ForbiddenDefault));

    public static readonly DiagnosticDescriptor NoCancellation = new(
        DiagnosticIds.NoCancellation,
        "An action can't be cancelled",
        "The action '{0}' takes no CancellationToken, so that it runs to its end when its caller has left: take one and look at it",
        Categories.Quality,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.To(DiagnosticIds.NoCancellation));

    public static readonly DiagnosticDescriptor AlwaysThrows = new(
        DiagnosticIds.AlwaysThrows,
        "A call throws whenever it is reached",
        "This call of '{0}' always throws: {1}",
        Categories.Quality,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.To(DiagnosticIds.AlwaysThrows));

    public static readonly DiagnosticDescriptor DestructiveRead = new(
        DiagnosticIds.DestructiveRead,
        "A tool that only reads is called destructive",
        "'{0}' has Access = Read and Destructive = true: what may destroy something writes",
        Categories.Quality,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.To(DiagnosticIds.DestructiveRead));

    public static readonly DiagnosticDescriptor LongName = new(
        DiagnosticIds.LongName,
        "The name of a tool or action is too long for some callers",
        "The name '{0}' has {1} characters, and some callers (OpenAI's models among them) take 64 at most: state a shorter one",
        Categories.Quality,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.To(DiagnosticIds.LongName));
}
