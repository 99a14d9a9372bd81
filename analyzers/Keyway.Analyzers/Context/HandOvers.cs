using System.Collections.Immutable;
using Keyway.Generators;
using Keyway.Generators.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Keyway.Analyzers.Context;

/// <summary>Finds where contexts are handed to code that may read them and that nobody has checked.</summary>
internal sealed class HandOvers(CheckedAssemblies assemblies, DiagnosticSeverity severity)
{
    private const string Dynamic = "dynamic code";

    /// <summary>Watches a compilation.</summary>
    public static void Watch(CompilationStartAnalysisContext start)
    {
        var watch = new HandOvers(
            new CheckedAssemblies(start.Compilation.Assembly),
            BuildProperties.IsStrict(start.Options.AnalyzerConfigOptionsProvider.GlobalOptions) ? DiagnosticSeverity.Warning : DiagnosticSeverity.Info);
        if (CheckedAssemblies.HasUnchecked(start.Compilation))
        {
            start.RegisterOperationAction(watch.CheckArgument, OperationKind.Argument);
        }

        start.RegisterOperationAction(watch.CheckAssignment, OperationKind.SimpleAssignment, OperationKind.CoalesceAssignment);
        start.RegisterOperationAction(watch.CheckConversion, OperationKind.Conversion);
        start.RegisterOperationAction(
            watch.CheckDynamic, OperationKind.DynamicInvocation, OperationKind.DynamicObjectCreation, OperationKind.DynamicIndexerAccess);
        start.RegisterOperationAction(watch.CheckOperator, OperationKind.Binary, OperationKind.TupleBinary, OperationKind.CompoundAssignment);
        start.RegisterSymbolAction(watch.CheckAction, SymbolKind.NamedType);
    }

    private void CheckArgument(OperationAnalysisContext context)
    {
        var argument = (IArgumentOperation)context.Operation;
        if (argument.Parameter?.ContainingSymbol is { } receiver && assemblies.IsUnchecked(receiver))
        {
            IEnumerable<IOperation> values = argument is { ArgumentKind: ArgumentKind.ParamArray, Value: IArrayCreationOperation { Initializer: { } elements } }
                ? elements.ElementValues
                : ImmutableArray.Create(argument.Value);
            foreach (IOperation value in values.Where(HasContext))
            {
                Report(context.ReportDiagnostic, value.Syntax, receiver);
            }
        }
    }

    private void CheckAssignment(OperationAnalysisContext context)
    {
        var assignment = (IAssignmentOperation)context.Operation;
        if (assignment.Target is IMemberReferenceOperation { Member: var member } && assemblies.IsUnchecked(member) && HasContext(assignment.Value))
        {
            Report(context.ReportDiagnostic, assignment.Value.Syntax, member);
        }
        else if (assignment.Target is IDynamicMemberReferenceOperation or IDynamicIndexerAccessOperation && HasContext(assignment.Value))
        {
            ReportDynamic(context.ReportDiagnostic, assignment.Value.Syntax);
        }
    }

    private void CheckConversion(OperationAnalysisContext context)
    {
        var conversion = (IConversionOperation)context.Operation;
        if (conversion.Type?.TypeKind == TypeKind.Dynamic && HasContext(conversion.Operand))
        {
            ReportDynamic(context.ReportDiagnostic, conversion.Operand.Syntax);
        }
    }

    private void CheckDynamic(OperationAnalysisContext context)
    {
        IEnumerable<IOperation?> handed = context.Operation switch
        {
            IDynamicInvocationOperation call => call.Arguments.Append((call.Operation as IDynamicMemberReferenceOperation)?.Instance),
            IDynamicIndexerAccessOperation access => access.Arguments.Append(access.Operation),
            IDynamicObjectCreationOperation creation => creation.Arguments,
            _ => [],
        };
        foreach (IOperation value in handed.OfType<IOperation>().Where(HasContext))
        {
            ReportDynamic(context.ReportDiagnostic, value.Syntax);
        }
    }

    // Which operator it is, an operand that is dynamic decides at run time.
    private void CheckOperator(OperationAnalysisContext context)
    {
        (IOperation left, IOperation right) = context.Operation switch
        {
            IBinaryOperation binary => (binary.LeftOperand, binary.RightOperand),
            ITupleBinaryOperation tuples => (tuples.LeftOperand, tuples.RightOperand),
            ICompoundAssignmentOperation compound => (compound.Target, compound.Value),
            var other => throw new InvalidOperationException($"{other.Kind} has no two operands."),
        };
        if (HasContext(left) && IsDynamic(right.Type))
        {
            ReportDynamic(context.ReportDiagnostic, left.Syntax);
        }

        if (HasContext(right) && IsDynamic(left.Type))
        {
            ReportDynamic(context.ReportDiagnostic, right.Syntax);
        }
    }

    // A base class of an action reads the action's context.
    private void CheckAction(SymbolAnalysisContext context)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (Statements.Annotation(type) is not null
            && type.BaseType.BaseTypesAndSelf().FirstOrDefault(assemblies.IsUnchecked) is { } around)
        {
            context.ReportDiagnostic(Create(type.Locations[0], $"'{TypeNames.Display(around)}'", Unchecked(around)));
        }
    }

    private void Report(Action<Diagnostic> report, SyntaxNode value, ISymbol receiver)
        => report(Create(value.GetLocation(), $"'{TypeNames.Display(receiver)}'", Unchecked(receiver)));

    private void ReportDynamic(Action<Diagnostic> report, SyntaxNode value)
        => report(Create(value.GetLocation(), Dynamic, "which nobody can follow: name its type"));

    private static string Unchecked(ISymbol receiver)
        => $"and {receiver.ContainingAssembly.Name} doesn't say that Keyway's analyzers checked what it reads: build it with them";

    private Diagnostic Create(Location location, string receiver, string reason)
        => Diagnostic.Create(ContextDescriptors.HandedOver, location, severity, additionalLocations: null, properties: null, receiver, reason);

    private static bool HasContext(IOperation value)
    {
        while (value is IConversionOperation { OperatorMethod: null } conversion)
        {
            value = conversion.Operand;
        }

        return value.Type.HoldsContexts();
    }

    private static bool IsDynamic(ITypeSymbol? type)
        => type is { TypeKind: TypeKind.Dynamic } || (type is INamedTypeSymbol { IsTupleType: true } tuple && tuple.TypeArguments.Any(IsDynamic));
}
