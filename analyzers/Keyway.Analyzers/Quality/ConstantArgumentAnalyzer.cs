using System.Collections.Immutable;
using Keyway.Generators;
using Keyway.Generators.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Keyway.Analyzers.Quality;

/// <summary>Reports events of a run whose constant arguments the run's logger refuses.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ConstantArgumentAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(QualityDescriptors.AlwaysThrows);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (start.Compilation.Knows(KnownNames.RunLogger))
            {
                start.RegisterOperationAction(Check, OperationKind.Invocation);
            }
        });
    }

    private static void Check(OperationAnalysisContext context)
    {
        var call = (IInvocationOperation)context.Operation;
        INamedTypeSymbol type = call.TargetMethod.ContainingType.OriginalDefinition;
        if ((type.Is(KnownNames.RunLogger) || type.Is(KnownNames.RuntimeContext) || type.Is(KnownNames.PluginActionBase))
            && WhyRefused(call) is { } reason)
        {
            context.ReportDiagnostic(Diagnostic.Create(
                QualityDescriptors.AlwaysThrows, call.Syntax.GetLocation(), TypeNames.Display(call.TargetMethod), reason));
        }
    }

    private static string? WhyRefused(IInvocationOperation call) => call.TargetMethod.Name switch
    {
        "SetProgress" => WhyNoProgress(Number(call, "current"), Number(call, "total")),
        "SetMetrics" or "GetMetrics" when IsEmpty(call, "category") => "the category is empty",
        "SetMetrics" when Tuples(call).Any(metric => metric.Elements[0].ConstantValue is { HasValue: true, Value: null or "" }) => "a metric has no name",
        "SetProgressWeights" when Tuples(call).Any(weight => weight.Elements[1].ConstantValue.Value is double and (< 0 or double.NaN or double.PositiveInfinity)) => "a weight is negative or not finite",
        "Log" when IsEmpty(call, "eventName") => "the event has no name",
        "LogMessage" or "LogDevEvent" when Constant(call, "message") is { HasValue: true, Value: null } => "the message is null",
        _ => null,
    };

    private static string? WhyNoProgress(long? current, long? total)
        => total <= 0 ? $"the total is {total}, and must be positive"
            : current < 0 ? $"the current value is {current}, and can't be negative"
            : current > total ? $"the current value is {current}, and can't exceed the total, {total}"
            : null;

    private static IEnumerable<ITupleOperation> Tuples(IInvocationOperation call)
        => call.Arguments.Where(argument => argument.ArgumentKind == ArgumentKind.ParamArray)
            .SelectMany(argument => (argument.Value as IArrayCreationOperation)?.Initializer?.ElementValues ?? ImmutableArray<IOperation>.Empty)
            .Select(Code.Unconverted)
            .OfType<ITupleOperation>()
            .Where(tuple => tuple.Elements.Length == 2);

    private static bool IsEmpty(IInvocationOperation call, string parameter) => Constant(call, parameter) is { HasValue: true, Value: null or "" };

    private static long? Number(IInvocationOperation call, string parameter)
        => Constant(call, parameter) is { HasValue: true, Value: long value } ? value : null;

    private static Optional<object?> Constant(IInvocationOperation call, string parameter)
        => call.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == parameter)?.Value.ConstantValue ?? default;
}
