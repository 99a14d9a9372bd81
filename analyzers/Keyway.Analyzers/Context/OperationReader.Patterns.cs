using Microsoft.CodeAnalysis;
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
            Evaluation[] read = [.. values.Elements.Select(Read)];
            for (int i = 0; i < read.Length; i++)
            {
                AssignAll(targets.Elements[i], read[i], values.Elements[i].Syntax);
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
        return (match.Pattern, value.Verdict) switch
        {
            (IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: bool expected } }, { } verdict) => expected ? verdict : verdict.Negate(),
            (INegatedPatternOperation { Pattern: IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: bool expected } } }, { } verdict)
                => expected ? verdict.Negate() : verdict,
            _ => Evaluation.Nothing,
        };
    }

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

        if (declared is ILocalSymbol { Type.SpecialType: SpecialType.System_Boolean })
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
