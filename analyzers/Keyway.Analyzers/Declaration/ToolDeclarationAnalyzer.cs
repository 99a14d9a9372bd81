using System.Collections.Immutable;
using Keyway.Analyzers.Manifest;
using Keyway.Generators;
using Keyway.Generators.Binding;
using Keyway.Generators.Manifest;
using Keyway.Generators.Rules;
using Keyway.Generators.Tools;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Keyway.Analyzers.Declaration;

/// <summary>Reports annotated methods and classes that the generator refuses, by asking the same rules.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ToolDeclarationAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => ToolDescriptors.All;

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

            KeyTable keys = KeyTable.Of(start.Compilation);
            PluginFile? file = PluginFile.Of(start.Options, start.CancellationToken);
            start.RegisterSymbolAction(
                symbol =>
                {
                    if (Check(symbol.Symbol, symbol.Compilation, keys, file, symbol.CancellationToken) is { } refused)
                    {
                        symbol.ReportDiagnostic(refused);
                    }
                },
                SymbolKind.Method,
                SymbolKind.NamedType);

            // No symbol action sees local functions and lambdas, and the attributes are allowed on them.
            start.RegisterSyntaxNodeAction(
                node =>
                {
                    if (AnnotatedLocal(node) is { } method && Check(method, node.Compilation, keys, file, node.CancellationToken) is { } refused)
                    {
                        node.ReportDiagnostic(refused);
                    }
                },
                SyntaxKind.LocalFunctionStatement,
                SyntaxKind.ParenthesizedLambdaExpression,
                SyntaxKind.SimpleLambdaExpression);
        });
    }

    private static Diagnostic? Check(ISymbol symbol, Compilation compilation, KeyTable keys, PluginFile? file, CancellationToken cancellationToken)
    {
        if (!ToolParser.IsAnnotated(symbol) || symbol is IMethodSymbol { PartialDefinitionPart: not null })
        {
            return null;
        }

        Refusal? refusal = ToolParser.Parse(symbol, new TypeBinder(compilation, cancellationToken), out ToolModel? tool);
        refusal ??= EntryResolver.Resolve(tool!, PluginFile.EntriesOf(file, [symbol]), out tool);
        if (refusal is null && KeyResolver.NeedsKeys(tool!))
        {
            refusal = KeyResolver.Resolve(tool!, keys.Read(cancellationToken), out _);
        }

        // What is wrong with keys is reported where they are named.
        return refusal is null or { Id: DiagnosticIds.UnknownKey or DiagnosticIds.MistypedKey }
            ? null
            : Diagnostic.Create(ToolDescriptors.Of(refusal), symbol.Locations[0], refusal.Declaration, refusal.Reason);
    }

    private static IMethodSymbol? AnnotatedLocal(SyntaxNodeAnalysisContext context)
        => context.Node switch
        {
            LocalFunctionStatementSyntax { AttributeLists.Count: > 0 } function
                => context.SemanticModel.GetDeclaredSymbol(function, context.CancellationToken) as IMethodSymbol,
            LambdaExpressionSyntax { AttributeLists.Count: > 0 } lambda
                => context.SemanticModel.GetSymbolInfo(lambda, context.CancellationToken).Symbol as IMethodSymbol,
            _ => null,
        };
}
