using System.Collections.Concurrent;
using System.Collections.Immutable;
using Keyway.Generators.Manifest;
using Keyway.Generators.Tools;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Keyway.Analyzers.Manifest;

/// <summary>
/// Reports entries of <c>plugin.yaml</c> that have no action. That takes all actions of the program, so it comes at the end of
/// the compilation.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ManifestFitAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(ManifestDescriptors.Misfit);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (!start.Compilation.KnowsTools()
                || PluginFile.Of(start.Options, start.CancellationToken) is not { Model: { Entries.Count: > 0 } manifest } file)
            {
                return;
            }

            ConcurrentBag<ActionModel> actions = [];
            start.RegisterSymbolAction(
                symbol =>
                {
                    if (ToolParser.IsAction(symbol.Symbol)
                        && symbol.Symbol is not IMethodSymbol { PartialDefinitionPart: not null })
                    {
                        actions.Add(ToolParser.ActionOf(symbol.Symbol));
                    }
                },
                SymbolKind.Method,
                SymbolKind.NamedType);
            start.RegisterCompilationEndAction(end =>
            {
                foreach ((ManifestEntryModel entry, string reason) in new EntryMatch(manifest, actions).Misfits)
                {
                    end.ReportDiagnostic(Diagnostic.Create(ManifestDescriptors.Misfit, file.PlaceOf(entry), reason));
                }
            });
        });
    }
}
