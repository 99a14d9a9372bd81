using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Keyway.Analyzers.Context;

/// <content>What lambdas, methods and values become.</content>
internal sealed partial class OperationReader
{
    /// <summary>Reads a lambda where it is made, with what is known there; returns nothing.</summary>
    private Evaluation Enter(IFlowAnonymousFunctionOperation lambda, IMethodSymbol? contract)
    {
        body.ReadLambda(lambda, function.Graph.GetAnonymousFunctionControlFlowGraphInScope(lambda), contract, State);
        return Evaluation.Nothing;
    }

    private Evaluation Convert(IDelegateCreationOperation creation)
    {
        IMethodSymbol? contract = (creation.Type as INamedTypeSymbol)?.DelegateInvokeMethod;
        return creation.Target switch
        {
            _ when IsFactory(creation) && !body.Statements.Heed(ProofRules.Factories) => Evaluation.Nothing,
            IFlowAnonymousFunctionOperation lambda => Enter(lambda, contract),
            IMethodReferenceOperation reference => Convert(reference, contract),
            _ => Convert(creation.Target, contract),
        };
    }

    /// <summary>Reads a delegate that becomes one of another type.</summary>
    private Evaluation Convert(IOperation source, IMethodSymbol? contract)
    {
        Read(source);
        if ((source.Type as INamedTypeSymbol)?.DelegateInvokeMethod is { } invoke)
        {
            body.Compare(invoke, source.Syntax, isBound: true, summary: null, contract);
        }

        return Evaluation.Nothing;
    }

    private Evaluation Convert(IMethodReferenceOperation reference, IMethodSymbol? contract)
    {
        IMethodSymbol method = reference.Method.ReducedFrom ?? reference.Method;
        IOperation? receiver = reference.Instance ?? body.Implicit.ReceiverOf(reference);
        if (receiver is not null && Read(receiver).Context is { } context)
        {
            KeySet owed = method.IsExtensionMethod ? body.OwedArgument(method.Parameters[0], body.SummaryOf(method)) : body.OwedReceiver(method);
            body.Ledger.Owe(State, context, owed, receiver.Syntax, MemberNames.Of(method));
        }

        FunctionSummary? summary = body.SummaryOf(reference.Method);
        if (summary is not null)
        {
            OweShared(summary, reference.Method);
        }

        body.Compare(method, reference.Syntax, receiver is not null, summary, contract);
        return Evaluation.Nothing;
    }

    private Evaluation Convert(IConversionOperation conversion)
    {
        if (conversion.Operand is IFlowAnonymousFunctionOperation lambda)
        {
            return Enter(lambda, null);
        }

        Evaluation value = Read(conversion.Operand);
        if (conversion.OperatorMethod is { } method)
        {
            OweOperands(method, (value, conversion.Operand));
            return Evaluation.Nothing;
        }

        // In graphs, what a loop over something dynamic goes through is an object.
        if (conversion.Operand.Type is { TypeKind: TypeKind.Dynamic } || conversion.GetConversion().IsDynamic)
        {
            OweConversions(conversion.Type, conversion);
        }

        OweElements(conversion.Operand.Type, conversion.Type, conversion);
        return conversion.Type.CarriesContext() && conversion.Operand.Type.CarriesContext() ? value
            : conversion.Type.IsCondition() && conversion.Operand.Type.IsCondition() ? conversion.Type.IsNullableBoolean() ? value.Verdict : value.Verdict?.HasValue()
            : Evaluation.Nothing;
    }

    private static bool IsFactory(IDelegateCreationOperation creation)
        => creation.Parent is IArgumentOperation { Parent: IInvocationOperation call } && ContextCall.Of(call).Kind == ContextCallKind.Provide;
}
