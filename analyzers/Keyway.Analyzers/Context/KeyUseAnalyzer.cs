using System.Collections.Immutable;
using Keyway.Analyzers.Declaration;
using Keyway.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Keyway.Analyzers.Context;

/// <summary>Reports what attributes and calls name as keys: those that nobody declares, and those of another type.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class KeyUseAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ContextDescriptors.OfKeys;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (start.Compilation.Knows(KnownNames.RuntimeContext))
            {
                KeyTable keys = KeyTable.Of(start.Compilation);
                var attributes = new KeysInAttributes(keys);
                start.RegisterSyntaxNodeAction(attributes.CheckAttribute, SyntaxKind.Attribute);
                start.RegisterSyntaxNodeAction(attributes.CheckParameter, SyntaxKind.Parameter);
                var calls = new KeysInCalls(keys);
                start.RegisterOperationAction(calls.CheckCall, OperationKind.Invocation);
                start.RegisterOperationAction(KeysInCalls.CheckReference, OperationKind.MethodReference);
                start.RegisterOperationAction(KeysInCalls.CheckLate, OperationKind.DynamicInvocation);
            }
        });
    }
}
