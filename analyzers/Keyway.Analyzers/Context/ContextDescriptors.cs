using System.Collections.Immutable;
using Keyway.Generators.Rules;
using Microsoft.CodeAnalysis;

namespace Keyway.Analyzers.Context;

/// <summary>What is reported of contexts.</summary>
internal static class ContextDescriptors
{
    public static readonly DiagnosticDescriptor NotRequired = new(
        DiagnosticIds.KeyNotRequired,
        "A context key is read that isn't required",
        "{0} needs the context key '{1}', {2}",
        Categories.Context,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.To(DiagnosticIds.KeyNotRequired));

    public static readonly DiagnosticDescriptor NeverRead = new(
        DiagnosticIds.KeyNeverRead,
        "A context key is required and never read",
        "'{0}' takes the context and never asks for the key '{1}', which it requires: drop the key",
        Categories.Context,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.To(DiagnosticIds.KeyNeverRead));

    public static readonly DiagnosticDescriptor UnknownKey = new(
        DiagnosticIds.UnknownKey,
        "There is no such context key",
        "'{0}' names a context key that there isn't: {1}",
        Categories.Context,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.To(DiagnosticIds.UnknownKey));

    public static readonly DiagnosticDescriptor MistypedKey = new(
        DiagnosticIds.MistypedKey,
        "A context key is of another type",
        "'{0}' mistakes the type of a context key: {1}",
        Categories.Context,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.To(DiagnosticIds.MistypedKey));

    public static readonly DiagnosticDescriptor DuplicateKey = new(
        DiagnosticIds.DuplicateKey,
        "A context key is declared twice",
        "'{0}' declares the context key '{1}', which is also declared by {2}: give one of them another name",
        Categories.Context,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.To(DiagnosticIds.DuplicateKey),
        customTags: WellKnownDiagnosticTags.CompilationEnd);

    public static readonly DiagnosticDescriptor RunTimeKey = new(
        DiagnosticIds.RunTimeKey,
        "A context key is read that isn't a constant",
        "'{0}' reads a context key that only the run time knows, so that nothing can be proven of it: name a constant, or ask with TryGet",
        Categories.Context,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.To(DiagnosticIds.RunTimeKey));

    public static readonly DiagnosticDescriptor NeverProvided = new(
        DiagnosticIds.KeyNeverProvided,
        "A program serves a tool whose context key it never provides",
        "'{0}' serves {1}, which can't be called: this program never provides the context key '{2}'. Put it into the context with a With method, or register it as a keyed service.",
        Categories.Context,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.To(DiagnosticIds.KeyNeverProvided),
        customTags: WellKnownDiagnosticTags.CompilationEnd);

    public static readonly DiagnosticDescriptor Untraced = new(
        DiagnosticIds.UntracedContext,
        "A context key is read from a context whose origin can't be traced",
        "{0} needs the context key '{1}', {2}",
        Categories.Context,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.To(DiagnosticIds.UntracedContext));

    public static readonly DiagnosticDescriptor NotStated = new(
        DiagnosticIds.KeyNotStated,
        "A context is handed to members that need keys which aren't stated",
        "{0} needs the context key '{1}', {2}",
        Categories.Context,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.To(DiagnosticIds.KeyNotStated));

    public static readonly DiagnosticDescriptor StandInNeedsMore = new(
        DiagnosticIds.StandInNeedsMore,
        "A member or lambda needs more of a context than what it stands in for states",
        "{0} needs the context key '{1}', {2}",
        Categories.Context,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.To(DiagnosticIds.StandInNeedsMore));

    public static readonly DiagnosticDescriptor StatesMore = new(
        DiagnosticIds.StatesMore,
        "A parameter states a context key that isn't needed",
        "'{0}' states the context key '{1}', which nothing here needs: drop the key",
        Categories.Context,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.To(DiagnosticIds.StatesMore));

    public static readonly DiagnosticDescriptor HandedOver = new(
        DiagnosticIds.HandedOver,
        "A context is handed to code that wasn't checked",
        "A context is handed to {0}, {1}",
        Categories.Context,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.To(DiagnosticIds.HandedOver));

    /// <summary>Gets those of keys that code names.</summary>
    public static ImmutableArray<DiagnosticDescriptor> OfKeys { get; } = ImmutableArray.Create(UnknownKey, MistypedKey, RunTimeKey);

    /// <summary>Gets those of the proof.</summary>
    public static ImmutableArray<DiagnosticDescriptor> OfProof { get; } =
        ImmutableArray.Create(NotRequired, NeverRead, Untraced, NotStated, StandInNeedsMore, StatesMore, HandedOver);
}
