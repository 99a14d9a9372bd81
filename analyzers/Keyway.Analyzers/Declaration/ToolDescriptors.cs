using System.Collections.Immutable;
using Keyway.Generators.Rules;
using Microsoft.CodeAnalysis;

namespace Keyway.Analyzers.Declaration;

/// <summary>What is reported of annotated methods and classes, one descriptor for each refusal.</summary>
internal static class ToolDescriptors
{
    public const string MessageFormat = "'{0}' can't be served: {1}";

    public static readonly DiagnosticDescriptor Inaccessible = new(
        DiagnosticIds.Inaccessible,
        "A tool or action must be accessible",
        MessageFormat,
        Categories.Declaration,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.To(DiagnosticIds.Inaccessible));

    public static readonly DiagnosticDescriptor Generic = new(
        DiagnosticIds.Generic,
        "A tool or action can't be generic",
        MessageFormat,
        Categories.Declaration,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.To(DiagnosticIds.Generic));

    public static readonly DiagnosticDescriptor NotConcrete = new(
        DiagnosticIds.NotConcrete,
        "A tool or action must be a concrete method of a class or struct",
        MessageFormat,
        Categories.Declaration,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.To(DiagnosticIds.NotConcrete));

    public static readonly DiagnosticDescriptor ByReferenceParameter = new(
        DiagnosticIds.ByReferenceParameter,
        "A tool or action takes its parameters by value",
        MessageFormat,
        Categories.Declaration,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.To(DiagnosticIds.ByReferenceParameter));

    public static readonly DiagnosticDescriptor AsyncVoid = new(
        DiagnosticIds.AsyncVoid,
        "A tool or action can't be async void",
        MessageFormat,
        Categories.Declaration,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.To(DiagnosticIds.AsyncVoid));

    public static readonly DiagnosticDescriptor UnbindableParameter = new(
        DiagnosticIds.UnbindableParameter,
        "No argument can be bound to the parameter",
        MessageFormat,
        Categories.Declaration,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.To(DiagnosticIds.UnbindableParameter));

    public static readonly DiagnosticDescriptor UnwritableResult = new(
        DiagnosticIds.UnwritableResult,
        "The result can't be written",
        MessageFormat,
        Categories.Declaration,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.To(DiagnosticIds.UnwritableResult));

    public static readonly DiagnosticDescriptor InvalidName = new(
        DiagnosticIds.InvalidName,
        "The name of a tool or action is invalid",
        MessageFormat,
        Categories.Declaration,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.To(DiagnosticIds.InvalidName));

    public static readonly DiagnosticDescriptor ClashingArgumentName = new(
        DiagnosticIds.ClashingArgumentName,
        "Two arguments have the same name",
        MessageFormat,
        Categories.Declaration,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.To(DiagnosticIds.ClashingArgumentName));

    public static readonly DiagnosticDescriptor NoUsableConstructor = new(
        DiagnosticIds.NoUsableConstructor,
        "The type of a tool or action has no usable constructor",
        MessageFormat,
        Categories.Declaration,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.To(DiagnosticIds.NoUsableConstructor));

    public static readonly DiagnosticDescriptor NotAPluginAction = new(
        DiagnosticIds.NotAPluginAction,
        "An action class must derive from PluginAction",
        MessageFormat,
        Categories.Declaration,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.To(DiagnosticIds.NotAPluginAction));

    public static readonly DiagnosticDescriptor ExecuteOverrides = new(
        DiagnosticIds.ExecuteOverrides,
        "An action class overrides either Execute or ExecuteAsync",
        MessageFormat,
        Categories.Declaration,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.To(DiagnosticIds.ExecuteOverrides));

    public static readonly DiagnosticDescriptor SeveralAnnotations = new(
        DiagnosticIds.SeveralAnnotations,
        "A method is one of tool, action, prompt and resource",
        MessageFormat,
        Categories.Declaration,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.To(DiagnosticIds.SeveralAnnotations));

    public static readonly DiagnosticDescriptor UnresolvedContextParameter = new(
        DiagnosticIds.UnresolvedContextParameter,
        "The context key of a parameter can't be found",
        MessageFormat,
        Categories.Declaration,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.To(DiagnosticIds.UnresolvedContextParameter));

    public static readonly DiagnosticDescriptor NotAText = new(
        DiagnosticIds.NotAText,
        "No string stands for the argument of a prompt or resource",
        MessageFormat,
        Categories.Declaration,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.To(DiagnosticIds.NotAText));

    public static readonly DiagnosticDescriptor NotAPrompt = new(
        DiagnosticIds.NotAPrompt,
        "What the method returns is no prompt",
        MessageFormat,
        Categories.Declaration,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.To(DiagnosticIds.NotAPrompt));

    public static readonly DiagnosticDescriptor InvalidUri = new(
        DiagnosticIds.InvalidUri,
        "The URI of a resource is invalid",
        MessageFormat,
        Categories.Declaration,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.To(DiagnosticIds.InvalidUri));

    public static readonly DiagnosticDescriptor UriMisfit = new(
        DiagnosticIds.UriMisfit,
        "The URI of a resource and its parameters don't fit",
        MessageFormat,
        Categories.Declaration,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.To(DiagnosticIds.UriMisfit));

    /// <summary>Gets all of them.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } = ImmutableArray.Create(
        Inaccessible, Generic, NotConcrete, ByReferenceParameter,
        AsyncVoid, UnbindableParameter, UnwritableResult, InvalidName,
        ClashingArgumentName, NoUsableConstructor, NotAPluginAction, ExecuteOverrides,
        SeveralAnnotations, UnresolvedContextParameter, NotAText, NotAPrompt,
        InvalidUri, UriMisfit);

    private static ImmutableDictionary<string, DiagnosticDescriptor> ById { get; } = All.ToImmutableDictionary(descriptor => descriptor.Id);

    /// <summary>Returns the descriptor of a refusal.</summary>
    public static DiagnosticDescriptor Of(Refusal refusal) => ById[refusal.Id];
}
