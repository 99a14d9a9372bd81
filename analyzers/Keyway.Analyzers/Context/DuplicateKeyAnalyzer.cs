using System.Collections.Concurrent;
using System.Collections.Immutable;
using Keyway.Generators;
using Keyway.Generators.Context;
using Keyway.Generators.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Keyway.Analyzers.Context;

/// <summary>
/// Reports keys that are declared twice. Where the other declaration stands is known when all of the compilation was read, so
/// that it comes at the end.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DuplicateKeyAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(ContextDescriptors.DuplicateKey);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (!start.Compilation.Knows(KnownNames.ContextKeyAttribute))
            {
                return;
            }

            ConcurrentBag<IFieldSymbol> declared = [];
            start.RegisterSymbolAction(
                symbol =>
                {
                    if (symbol.Symbol is IFieldSymbol field && ContextKeyParser.IsKey(field))
                    {
                        declared.Add(field);
                    }
                },
                SymbolKind.Field);
            start.RegisterCompilationEndAction(end => Report(end, declared));
        });
    }

    private static void Report(CompilationAnalysisContext context, IEnumerable<IFieldSymbol> declared)
    {
        IEnumerable<IGrouping<string?, IFieldSymbol>> all = declared
            .OrderBy(TypeNames.Display, StringComparer.Ordinal)
            .Concat(ContextKeyParser.ReferencedConstants(context.Compilation, context.CancellationToken))
            .GroupBy(key => key.ConstantValue as string, StringComparer.Ordinal);
        foreach (IFieldSymbol[] keys in all.Select(group => group.ToArray()).Where(keys => keys.Length > 1))
        {
            IFieldSymbol[] own = [.. keys.Where(IsOwn)];

            // Among themselves, the first has the name.
            foreach (IFieldSymbol key in own.Length == keys.Length ? own.Skip(1) : own)
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    ContextDescriptors.DuplicateKey,
                    key.Locations[0],
                    own.Where(other => other != (object)key).Select(other => other.Locations[0]),
                    TypeNames.Display(key),
                    key.ConstantValue,
                    Names(keys.Where(other => other != (object)key))));
            }

            if (own.Length == 0)
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    ContextDescriptors.DuplicateKey,
                    Location.None,
                    DiagnosticSeverity.Warning,
                    additionalLocations: null,
                    properties: null,
                    TypeNames.Display(keys[0]),
                    keys[0].ConstantValue,
                    Names(keys.Skip(1))));
            }
        }

        bool IsOwn(IFieldSymbol key) => SymbolEqualityComparer.Default.Equals(key.ContainingAssembly, context.Compilation.Assembly);
    }

    private static string Names(IEnumerable<IFieldSymbol> keys)
        => string.Join(", ", keys.Select(key => $"{TypeNames.Display(key)} ({key.ContainingAssembly.Name})"));
}
