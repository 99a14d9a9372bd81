using System.Collections.Concurrent;
using System.Collections.Immutable;
using Keyway.Generators;
using Keyway.Generators.Infrastructure;
using Keyway.Generators.Rules;
using Keyway.Generators.Tools;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Keyway.Analyzers.Declaration;

/// <summary>
/// Reports tools and actions of an assembly without a registry, which nobody can call. Whether there is one is known when all
/// of the assembly was read.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RegistryAbsenceAnalyzer : DiagnosticAnalyzer
{
    internal static readonly DiagnosticDescriptor NoRegistry = new(
        DiagnosticIds.NoRegistry,
        "A tool or action stands in an assembly without a registry",
        "'{0}' can't be called: its assembly has no registry. Declare one: [PluginRegistry] public static partial class Plugin;.",
        Categories.Declaration,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.To(DiagnosticIds.NoRegistry),
        customTags: WellKnownDiagnosticTags.CompilationEnd);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(NoRegistry);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (!start.Compilation.KnowsTools())
            {
                return;
            }

            ConcurrentBag<ISymbol> annotated = [];
            ConcurrentBag<ISymbol> registries = [];
            start.RegisterSymbolAction(
                symbol =>
                {
                    if (ToolParser.IsAnnotated(symbol.Symbol) && symbol.Symbol is not IMethodSymbol { PartialDefinitionPart: not null })
                    {
                        annotated.Add(symbol.Symbol);
                    }

                    if (symbol.Symbol is INamedTypeSymbol && symbol.Symbol.FindAttribute(KnownNames.PluginRegistryAttribute) is not null)
                    {
                        registries.Add(symbol.Symbol);
                    }
                },
                SymbolKind.Method,
                SymbolKind.NamedType);
            start.RegisterCompilationEndAction(end =>
            {
                if (registries.IsEmpty)
                {
                    foreach (ISymbol symbol in annotated)
                    {
                        end.ReportDiagnostic(Diagnostic.Create(NoRegistry, symbol.Locations[0], TypeNames.Display(symbol)));
                    }
                }
            });
        });
    }
}
