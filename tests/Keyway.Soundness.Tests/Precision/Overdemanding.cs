using System.Collections.Immutable;
using Keyway.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Keyway.Soundness.Tests.Precision;

/// <summary>Demands a key wherever a text is read, which is wrong.</summary>
#pragma warning disable RS1036, RS1038, RS1041, RS2008 // It is an analyzer for one test alone.
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class Overdemanding : DiagnosticAnalyzer
{
    /// <summary>The key.</summary>
    public const string Key = "k4";

    private static readonly DiagnosticDescriptor s_rule = new("KEY0101", "Wrong", "Read needs the context key '{0}', which is wrong", "Test", DiagnosticSeverity.Error, isEnabledByDefault: true);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [s_rule];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterOperationAction(
            static operation =>
            {
                if (operation.Operation is IInvocationOperation { TargetMethod.Name: "Read", Arguments: [{ Value.ConstantValue.HasValue: true }] })
                {
                    operation.ReportDiagnostic(Diagnostic.Create(
                        s_rule, operation.Operation.Syntax.GetLocation(), ImmutableDictionary<string, string?>.Empty.Add(FixProperties.Key, Key), Key));
                }
            },
            OperationKind.Invocation);
    }
}
#pragma warning restore RS1036, RS1038, RS1041, RS2008
