using Keyway.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Keyway.Analyzers.Context;

/// <summary>Reads the operations of one block in their order: what contexts they give, what they need, what they tell.</summary>
/// <param name="body">The body that the block is part of.</param>
/// <param name="function">The function that the block is part of.</param>
/// <param name="start">What holds where the block begins.</param>
internal sealed partial class OperationReader(BodyReader body, FunctionReader function, FlowState start)
{
    // Compilers name it since C# 13.
    private const ArgumentKind ParamCollection = (ArgumentKind)4;

    private List<Origin>? _renewed;

    /// <summary>Gets what holds now.</summary>
    public FlowState State { get; private set; } = start;

    /// <summary>Gets how often an expression has run again since the block began.</summary>
    private int Renewals => _renewed?.Count ?? 0;

    /// <summary>Gets whether the last operation never returns.</summary>
    public bool IsOver { get; private set; }

    /// <summary>Returns the variable that an expression names; null where it is none.</summary>
    public static Variable? VariableOf(IOperation operation) => operation switch
    {
        ILocalReferenceOperation local => new Variable(local.Local),
        IParameterReferenceOperation parameter => new Variable(parameter.Parameter),
        IFlowCaptureReferenceOperation capture => new Variable(capture.Id),
        IConversionOperation { OperatorMethod: null } conversion => VariableOf(conversion.Operand),
        IDeclarationExpressionOperation declaration => VariableOf(declaration.Expression),
        _ => null,
    };

    /// <summary>An expression runs again: what came of it before is another context, in variables and in what is still to be used.</summary>
    private void Renew(Origin origin)
    {
        State = State.Forget(origin);
        (_renewed ??= []).Add(origin);
    }

    /// <summary>Returns a value that was read before expressions have run again.</summary>
    private ContextValue? Since(int renewals, ContextValue? value)
    {
        for (int i = renewals; i < Renewals; i++)
        {
            value = value?.Forget(_renewed![i]);
        }

        return value;
    }

    /// <summary>Reads an operation and all that it is made of.</summary>
    public Evaluation Read(IOperation operation)
    {
        Evaluation known = operation switch
        {
            ILocalReferenceOperation local => Value(local, local.Local),
            IParameterReferenceOperation parameter => Value(parameter, parameter.Parameter),
            IFlowCaptureReferenceOperation capture => Kept(capture),
            IFlowCaptureOperation capture => Keep(capture),
            IFieldReferenceOperation field => Stored(field),
            IPropertyReferenceOperation property => Stored(property),
            ISimpleAssignmentOperation assignment => Assign(assignment),
            IDeconstructionAssignmentOperation deconstruction => Deconstruct(deconstruction),
            ICompoundAssignmentOperation compound => Compound(compound),
            IIncrementOrDecrementOperation step => Increment(step),
            IAddressOfOperation address => PointTo(address),
            ITupleBinaryOperation tuples => Compare(tuples),
            IInvocationOperation call => Call(call),
            IFunctionPointerInvocationOperation call => Call(call),
            IObjectCreationOperation creation => Create(creation),
            IDelegateCreationOperation creation => Convert(creation),
            IFlowAnonymousFunctionOperation lambda => Enter(lambda, null),
            IMethodReferenceOperation reference => Convert(reference, null),
            IConversionOperation conversion => Convert(conversion),
            IAwaitOperation await => Await(await),
            IUnaryOperation unary => Negate(unary),
            IBinaryOperation binary => Compare(binary),
            IIsPatternOperation pattern => Match(pattern),
            IIsNullOperation { Operand: var asked } when asked.Type.IsNullableBoolean() => Read(asked).Verdict?.Is(null),
            IDefaultValueOperation when operation.Type.IsNullableBoolean() => Verdict.Constant(null, State.Facts),
            IParenthesizedOperation parenthesized => Read(parenthesized.Operand),
            IDynamicInvocationOperation or IDynamicObjectCreationOperation or IDynamicIndexerAccessOperation => Bind(operation),
            IExpressionStatementOperation statement => Read(statement.Operation),
            _ => ReadParts(operation),
        };
        if (operation.ConstantValue is { HasValue: true, Value: bool value })
        {
            return Verdict.Constant(value, State.Facts);
        }

        return operation.ConstantValue is { HasValue: true, Value: null } ? ContextValue.None
            : known.Context is null && operation.Type.CarriesContext() ? ContextValue.Untraced(operation)
            : known;
    }

    /// <summary>Reads what an operation is made of; of what it gives, nothing is known.</summary>
    private Evaluation ReadParts(IOperation operation)
    {
        foreach (IOperation child in operation.ChildOperations)
        {
            Evaluation part = Read(child);
            if ((operation.Syntax is CollectionExpressionSyntax || operation.Parent is IArgumentOperation { ArgumentKind: ParamCollection })
                && operation.Type is { } collection)
            {
                OweCollected(part, child, collection);
            }

            if (child.Type.IsContext())
            {
                OwePinned(part, child);
            }

            if (operation is ITupleOperation)
            {
                // Patterns ask for the elements, after all of them were read.
                State = State.Assign(new Variable(child), part.Verdict);
            }
        }

        return Evaluation.Nothing;
    }

    private Evaluation Await(IAwaitOperation await)
    {
        Evaluation awaited = Read(await.Operation);
        if (await.Operation.Type.IsContext() && body.Implicit.GetAwaiterOf(await) is { } method)
        {
            // An extension may wait for the context itself.
            OweOperands(method, (awaited, await.Operation));
            return Evaluation.Nothing;
        }

        return awaited.Context;
    }

    private Evaluation Value(IOperation reference, ISymbol symbol)
        => reference.Type.CarriesContext() ? body.ValueOf(symbol, State)
            : reference.Type.IsCondition() && !body.Uses.IsWeak(symbol) && symbol is not IParameterSymbol { RefKind: RefKind.Ref or RefKind.Out } ? State.VerdictOf(new Variable(symbol))
            : Evaluation.Nothing;

    private Evaluation Kept(IFlowCaptureReferenceOperation capture)
        => new(State.ValueOf(new Variable(capture.Id)), State.VerdictOf(new Variable(capture.Id)));

    private Evaluation Keep(IFlowCaptureOperation capture)
    {
        Evaluation value = Read(capture.Value);
        var variable = new Variable(capture.Id);
        State = value.Context is { } context ? State.Assign(variable, context) : State.Drop(variable);
        State = State.Assign(variable, value.Verdict);
        if (function.IsTarget(capture.Id))
        {
            OweSetter(capture.Value);
        }

        return value;
    }

    private Evaluation Assign(ISimpleAssignmentOperation assignment)
    {
        ReadTarget(assignment.Target);
        Evaluation value = Read(assignment.Value);
        if (assignment.IsRef)
        {
            Refer(assignment.Value);
        }

        Assign(assignment.Target, value, assignment.Value.Syntax);
        return value;
    }

    /// <summary>Assigns what is known of a value to what an expression names.</summary>
    private void Assign(IOperation target, Evaluation value, SyntaxNode site)
    {
        switch (target)
        {
            case IFlowCaptureReferenceOperation capture:
                foreach (IOperation captured in function.Captured(capture.Id).Where(captured => captured is not IFlowCaptureReferenceOperation))
                {
                    Assign(captured, value, site);
                }

                break;
            case IDeclarationExpressionOperation declaration:
                Assign(declaration.Expression, value, site);
                break;
            case ILocalReferenceOperation or IParameterReferenceOperation when VariableOf(target) is { } variable:
                if (target.Type.CarriesContext())
                {
                    ContextValue context = value.Context ?? ContextValue.Untraced(target);
                    State = State.Assign(variable, context);
                    body.Assigned(variable.Symbol!, context);
                    if (target is IParameterReferenceOperation { Parameter: var parameter } && body.IsCapturedByType(parameter))
                    {
                        body.Ledger.Owe(State, context, body.OwedStorage(parameter), site, parameter.Name);
                    }
                }

                State = State.Assign(variable, value.Verdict);
                break;
            case IMemberReferenceOperation { Member: IFieldSymbol or IPropertySymbol } member when target.Type.CarriesContext():
                body.Ledger.Owe(State, value.Context ?? ContextValue.Untraced(target), body.OwedStorage(member.Member), site, member.Member.Name);
                break;
        }
    }

    private void ReadTarget(IOperation target)
    {
        switch (target)
        {
            case IMemberReferenceOperation member:
                foreach (IOperation child in member.ChildOperations)
                {
                    Read(child);
                }

                if (member is IPropertyReferenceOperation { Property: var property, Instance: { } instance } && instance.Type.IsContext())
                {
                    OweReceiver(Read(instance), property, member.Syntax);
                }

                OweSetter(member);
                break;
            case ITupleOperation tuple:
                foreach (IOperation element in tuple.Elements)
                {
                    ReadTarget(element);
                }

                break;
            case ILocalReferenceOperation or IParameterReferenceOperation or IFlowCaptureReferenceOperation or IDeclarationExpressionOperation or IDiscardOperation:
                break;
            default:
                Read(target);
                break;
        }
    }
}
