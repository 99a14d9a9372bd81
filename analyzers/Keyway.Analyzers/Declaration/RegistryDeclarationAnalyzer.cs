using System.Collections.Immutable;
using Keyway.Generators;
using Keyway.Generators.Registry;
using Keyway.Generators.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Keyway.Analyzers.Declaration;

/// <summary>Reports classes with [PluginRegistry] that can't be registries, and what they can't include.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RegistryDeclarationAnalyzer : DiagnosticAnalyzer
{
    internal static readonly DiagnosticDescriptor RegistryNotPartial = new(
        DiagnosticIds.RegistryNotPartial,
        "A registry must be a static partial class",
        "'{0}' can't be a registry: {1}",
        Categories.Declaration,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.To(DiagnosticIds.RegistryNotPartial));

    internal static readonly DiagnosticDescriptor InvalidInclude = new(
        DiagnosticIds.InvalidInclude,
        "A registry includes what it can't serve",
        "'{0}' can't serve all that it includes: {1}",
        Categories.Declaration,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.To(DiagnosticIds.InvalidInclude));

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ImmutableArray.Create(RegistryNotPartial, InvalidInclude);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (start.Compilation.Knows(KnownNames.PluginRegistryAttribute))
            {
                start.RegisterSymbolAction(Check, SymbolKind.NamedType);
            }
        });
    }

    private static void Check(SymbolAnalysisContext context)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (type.FindAttribute(KnownNames.PluginRegistryAttribute) is not { } attribute)
        {
            return;
        }

        if (RegistryParser.WhyNot(type, context.CancellationToken) is { } refusal)
        {
            Report(context, RegistryNotPartial, refusal);
            return;
        }

        foreach (Refusal invalid in RegistryModel.InvalidIncludes(RegistryParser.Parse(type, attribute, context.CancellationToken)))
        {
            Report(context, InvalidInclude, invalid);
        }
    }

    private static void Report(SymbolAnalysisContext context, DiagnosticDescriptor descriptor, Refusal refusal)
        => context.ReportDiagnostic(
            Diagnostic.Create(descriptor, context.Symbol.Locations[0], refusal.Declaration, refusal.Reason));
}
