using System.Collections.Immutable;
using Keyway.Generators;
using Keyway.Generators.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Keyway.Analyzers.Declaration;

/// <summary>Reports constants with [ContextKey&lt;T&gt;] that get no accessors.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ContextKeyDeclarationAnalyzer : DiagnosticAnalyzer
{
    internal static readonly DiagnosticDescriptor AccessorNotEmitted = new(
        DiagnosticIds.AccessorNotEmitted,
        "The accessors of a context key can't be generated",
        "'{0}' gets no accessors: {1}",
        Categories.Declaration,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.To(DiagnosticIds.AccessorNotEmitted));

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(AccessorNotEmitted);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (start.Compilation.Knows(KnownNames.ContextKeyAttribute))
            {
                KeyTable keys = KeyTable.Of(start.Compilation);
                start.RegisterSymbolAction(symbol => Check(symbol, keys), SymbolKind.Field);
            }
        });
    }

    private static void Check(SymbolAnalysisContext context, KeyTable keys)
    {
        var field = (IFieldSymbol)context.Symbol;
        if (field.FindAttribute(KnownNames.ContextKeyAttribute) is not null
            && keys.WhyNot(field, context.CancellationToken) is { } refusal)
        {
            context.ReportDiagnostic(Diagnostic.Create(AccessorNotEmitted, field.Locations[0], refusal.Declaration, refusal.Reason));
        }
    }
}
