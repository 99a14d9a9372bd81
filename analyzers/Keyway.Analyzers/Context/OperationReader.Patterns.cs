using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Keyway.Analyzers.Context;

/// <content>What takes values apart.</content>
internal sealed partial class OperationReader
{
    private Evaluation Deconstruct(IDeconstructionAssignmentOperation assignment)
    {
        IOperation target = assignment.Target is IDeclarationExpressionOperation declaration ? declaration.Expression : assignment.Target;
        IOperation value = assignment.Value is IConversionOperation { OperatorMethod: null } conversion ? conversion.Operand : assignment.Value;
        ReadTarget(target);
        OweParts(body.Implicit.DeconstructionOf(assignment), value);
        if (value is ITupleOperation values && target is ITupleOperation targets && values.Elements.Length == targets.Elements.Length)
        {
            (Evaluation Value, int Renewals)[] read = [.. values.Elements.Select(element => (Read(element), Renewals))];
            for (int i = 0; i < read.Length; i++)
            {
                Evaluation element = read[i].Value;
                AssignAll(targets.Elements[i], element with { Context = Since(read[i].Renewals, element.Context) }, values.Elements[i].Syntax);
            }
        }
        else
        {
            Evaluation whole = Read(value);
            AssignAll(target, Evaluation.Nothing, value.Syntax);
        }

        return Evaluation.Nothing;
    }

    private void AssignAll(IOperation target, Evaluation value, SyntaxNode site)
    {
        switch (target)
        {
            case ITupleOperation tuple:
                foreach (IOperation element in tuple.Elements)
                {
                    AssignAll(element, Evaluation.Nothing, site);
                }

                break;
            case IDeclarationExpressionOperation declaration:
                AssignAll(declaration.Expression, value, site);
                break;
            default:
                Assign(target, value, site);
                break;
        }
    }

    private Evaluation Match(IIsPatternOperation match)
    {
        Evaluation value = Read(match.Value);
        Declare(match.Pattern, value.Context);
        return Matches(match.Pattern, match.Value, value.Verdict);
    }

    /// <summary>Returns what is known by a pattern; null where it tells nothing.</summary>
    private Verdict? Matches(IPatternOperation pattern, IOperation value, Verdict? verdict) => pattern switch
    {
        IDiscardPatternOperation => Verdict.Constant(true, State.Facts),
        IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: null or bool } expected } => verdict?.Is((bool?)expected.Value),
        INegatedPatternOperation negated => Matches(negated.Pattern, value, verdict)?.Negate(),
        IBinaryPatternOperation both => Matches(both, Matches(both.LeftPattern, value, verdict), Matches(both.RightPattern, value, verdict)),
        IRecursivePatternOperation { PropertySubpatterns.IsEmpty: true, DeconstructionSubpatterns: var parts } when TupleOf(value) is { } tuple && tuple.Elements.Length == parts.Length
            => tuple.Elements.Zip(parts, (element, part) => Matches(part, element, State.VerdictOf(new Variable(element))))
                .Aggregate(Verdict.Constant(true, State.Facts), (all, part) => Verdict.Combine(all, part ?? Unknown, static (one, other) => one & other)),
        _ => null,
    };

    private Verdict? Matches(IBinaryPatternOperation both, Verdict? left, Verdict? right)
        => (left ?? right) is null ? null
            : Verdict.Combine(
                left ?? Unknown, right ?? Unknown, both.OperatorKind == BinaryOperatorKind.And ? static (one, other) => one & other : static (one, other) => one | other);

    private Verdict Unknown => Verdict.Unknown(State.Facts, isNullable: false);

    /// <summary>Returns the tuple that a pattern takes apart where it is written down; null for others.</summary>
    private ITupleOperation? TupleOf(IOperation value) => value switch
    {
        ITupleOperation tuple => tuple,
        IFlowCaptureReferenceOperation capture when function.Captured(capture.Id).ToArray() is [ITupleOperation only] => only,
        _ => null,
    };

    /// <summary>Assigns the variables that a pattern declares.</summary>
    private void Declare(IPatternOperation pattern, ContextValue? value)
    {
        ISymbol? declared = pattern switch
        {
            IDeclarationPatternOperation declaration => declaration.DeclaredSymbol,
            IRecursivePatternOperation recursive => recursive.DeclaredSymbol,
            _ => null,
        };
        if (pattern is IRecursivePatternOperation { DeconstructSymbol: IMethodSymbol method, MatchedType: var matched } && matched.IsContext())
        {
            OweOperands(method.ReducedFrom ?? method, (value ?? ContextValue.Untraced(pattern), pattern));
        }

        IEnumerable<IOperation> members = pattern.ChildOperations.OfType<IPropertySubpatternOperation>().Select(part => part.Member);
        foreach (IPropertyReferenceOperation read in members.OfType<IPropertyReferenceOperation>().Where(_ => pattern.InputType.IsContext()))
        {
            OweReceiver(value ?? ContextValue.Untraced(pattern), read.Property, read.Syntax);
        }

        if (declared is ILocalSymbol { Type: var condition } && condition.IsCondition())
        {
            State = State.Assign(new Variable(declared), verdict: null);
        }

        if (declared is ILocalSymbol { Type: var type } && type.CarriesContext())
        {
            ContextValue context = value ?? ContextValue.Untraced(pattern);
            State = State.Assign(new Variable(declared), context);
            body.Assigned(declared, context);
        }

        foreach (IPatternOperation part in pattern.ChildOperations.SelectMany(Patterns))
        {
            Declare(part, pattern is IBinaryPatternOperation or INegatedPatternOperation ? value : null);
        }
    }

    private static IEnumerable<IPatternOperation> Patterns(IOperation operation)
        => operation is IPatternOperation pattern ? [pattern] : operation.ChildOperations.SelectMany(Patterns);
}
