using System.Collections.Immutable;
using Keyway.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Keyway.Analyzers.Context;

/// <content>What calls need, give and tell.</content>
internal sealed partial class OperationReader
{
    private Evaluation Call(IInvocationOperation call)
    {
        var known = ContextCall.Of(call);
        Evaluation of = call.Instance is { } instance ? Read(instance) : Evaluation.Nothing;
        int renewals = Renewals;
        Dictionary<IParameterSymbol, ContextValue> given = OweArguments(call.Arguments, body.SummaryOf(call.TargetMethod));
        ContextValue? receiver = Since(renewals, of.Context);
        if (known.Kind != ContextCallKind.Other)
        {
            AssignOuts(call.Arguments, null, given);
            ContextValue context = receiver ?? given.FirstOrDefault(pair => pair.Key.Ordinal == 0).Value ?? ContextValue.None;
            return Known(known, call, context, given);
        }

        IMethodSymbol method = call.TargetMethod;
        if (receiver is not null && call.Instance!.Type.IsContext() && !method.ContainingType.Is(KnownNames.RuntimeContext))
        {
            OweReceiver(receiver, method, call.Syntax);
        }

        FunctionSummary? summary = body.SummaryOf(method);
        if (summary is not null)
        {
            OweShared(summary, method);
        }

        renewals = Renewals;
        AssignOuts(call.Arguments, summary, given);
        receiver = Since(renewals, receiver);
        Stop(method, call.Arguments);
        return method is { Name: nameof(Nullable<bool>.GetValueOrDefault), Parameters.IsEmpty: true } && method.ContainingType.IsNullableBoolean() ? of.Verdict?.Is(true)
            : !call.Type.CarriesContext() ? Evaluation.Nothing
            : summary is not null ? Returned(summary, call, call.Instance is null or IInstanceReferenceOperation, given)
            : PassesOn(method) ? receiver ?? given.Values.FirstOrDefault() ?? ContextValue.Untraced(call)
            : Result(method, call.Syntax);
    }

    /// <summary>Nothing is stated of what a pointer to a function leaves in references.</summary>
    private Evaluation Call(IFunctionPointerInvocationOperation call)
    {
        Read(call.Target);
        AssignOuts(call.Arguments, null, OweArguments(call.Arguments, null));
        return Evaluation.Nothing;
    }

    private Evaluation Known(ContextCall known, IInvocationOperation call, ContextValue context, Dictionary<IParameterSymbol, ContextValue> given)
    {
        switch (known.Kind)
        {
            case ContextCallKind.Read:
                if (known.Key is { } read)
                {
                    body.Ledger.Owe(State, context, KeySet.Of(read), call.Syntax, call.TargetMethod.Name);
                }
                else
                {
                    body.Ledger.UseAny(context);
                }

                return Evaluation.Nothing;
            case ContextCallKind.Guard:
                if (known.Key is { } guarded)
                {
                    return Guard(call, known.Context!, context, guarded);
                }

                body.Ledger.UseAny(context);
                return Evaluation.Nothing;
            case ContextCallKind.Provide:
                return known.Key is { } provided ? Provide(context, provided) : context;
            case ContextCallKind.Remove:
                return known.Key is { } removed ? context.Select(path => path.Without(removed)) : ContextValue.Untraced(call);
            case ContextCallKind.Overlay:
                return Overlay(context, given.Values.FirstOrDefault() ?? ContextValue.None);
            case ContextCallKind.Make when call.Arguments.All(services => services.Value.ConstantValue is { HasValue: true, Value: null }):
                var origin = new Origin(OriginKind.Made, null, call.Syntax);
                Renew(origin);
                return ContextValue.From(origin);
            default:
                return ContextValue.Untraced(call);
        }
    }

    private ContextValue Provide(ContextValue context, string key)
    {
        if (!body.Statements.Heed(ProofRules.Needs))
        {
            State = State.With(context.Paths.Aggregate(State.Facts, (facts, path) => facts.With(path.Origin, key)));
        }

        return context.Select(path => path.With(key));
    }

    /// <summary>What lies on top may take keys away, so that what is below counts where the top is made in place.</summary>
    private static ContextValue Overlay(ContextValue below, ContextValue top)
        => ContextValue.Of(top.Paths.SelectMany(path => path.Origin.Kind == OriginKind.Made ? below.Paths.Select(path.After) : [path]));

    private Verdict Guard(IInvocationOperation call, IOperation expression, ContextValue context, string key)
    {
        Facts found = State.Facts;
        if (!call.Arguments.SelectMany(argument => argument.Value.DescendantsAndSelf()).Any(Changes))
        {
            if (VariableOf(expression) is { } variable && (variable.Symbol is null || IsHeld(variable.Symbol, context)))
            {
                found = found.With(variable, key);
            }

            if (AskedIfNull(call, expression) is { Symbol: { } symbol } asked && IsHeld(symbol, context))
            {
                found = found.With(asked, key);
            }
        }

        foreach (ContextPath asked in context.Paths)
        {
            body.Ledger.Use(asked, key);
        }

        if (context.Paths is [var path])
        {
            if ((path.Origin.IsOne || !body.Statements.Heed(ProofRules.Guards)) && !path.Added.Contains(key) && !path.Removed.Contains(key))
            {
                found = found.With(path.Origin, key);
            }
        }

        return new Verdict(found, State.Facts);
    }

    private bool IsHeld(ISymbol variable, ContextValue context) => !body.Uses.IsWeak(variable) && body.ValueOf(variable, State).Equals(context);

    /// <summary>
    /// Returns the variable of which <c>?.</c> has kept the value that a guard is called of; null for other calls. Nothing has run since,
    /// unless an argument was made in steps too.
    /// </summary>
    private Variable? AskedIfNull(IInvocationOperation call, IOperation expression)
        => expression is IFlowCaptureReferenceOperation kept
            && call.Arguments.SelectMany(argument => argument.Value.DescendantsAndSelf()).OfType<IFlowCaptureReferenceOperation>().All(other => other.Id.Equals(kept.Id))
            && function.Captured(kept.Id).Take(2).ToArray() is [var only]
                ? VariableOf(only)
                : null;

    private Evaluation Create(IObjectCreationOperation creation)
    {
        FunctionSummary? summary = creation.Constructor is { } constructor ? body.SummaryOf(constructor) : null;
        Dictionary<IParameterSymbol, ContextValue> given = OweArguments(creation.Arguments, summary);
        AssignOuts(creation.Arguments, summary, given);
        if (creation.Initializer is { } initializer)
        {
            Read(initializer);
        }

        return Evaluation.Nothing;
    }

    /// <summary>Ends what follows a call that never returns, or doesn't where a condition isn't as asserted.</summary>
    private void Stop(IMethodSymbol method, ImmutableArray<IArgumentOperation> arguments)
    {
        if (method.MayBeLeftOut())
        {
            IsOver = false;
            return;
        }

        // What is asynchronous, or an iterator, returns all the same.
        IsOver |= !method.IsAsync && !method.ReturnType.ContainingNamespace.IsTasks() && !IsSequence(method.ReturnType) && method.FindAttribute("System.Diagnostics.CodeAnalysis.DoesNotReturnAttribute") is not null;
        foreach (IArgumentOperation argument in arguments)
        {
            AttributeData? stops = argument.Value.Type.IsCondition() ? argument.Parameter?.FindAttribute("System.Diagnostics.CodeAnalysis.DoesNotReturnIfAttribute") : null;
            if (stops?.ConstructorArguments.FirstOrDefault().Value is bool when && IsLastToChange(argument, arguments) && Read(argument.Value).Verdict is { } verdict)
            {
                Facts? left = when ? verdict.WhenFalse : verdict.WhenTrue;
                IsOver |= left is null;
                State = left is null ? State : State.With(State.Facts.Union(left));
            }
        }
    }

    // What the condition found is read again here, so that nothing may have changed since.
    private static bool IsLastToChange(IArgumentOperation condition, ImmutableArray<IArgumentOperation> arguments)
        => arguments.SkipWhile(argument => argument != condition).Skip(1).SelectMany(argument => argument.DescendantsAndSelf())
            .All(operation => !Changes(operation));

    private static bool Changes(IOperation operation) => operation is IAssignmentOperation or IIncrementOrDecrementOperation or IArgumentOperation { Parameter.RefKind: RefKind.Out or RefKind.Ref };

    private static bool IsSequence(ITypeSymbol type)
        => type.OriginalDefinition.SpecialType is SpecialType.System_Collections_IEnumerable or SpecialType.System_Collections_IEnumerator
            or SpecialType.System_Collections_Generic_IEnumerable_T or SpecialType.System_Collections_Generic_IEnumerator_T
            || type.Name is "IAsyncEnumerable" or "IAsyncEnumerator";

    // Tasks made of a context give it, and what is made of tasks.
    private static bool PassesOn(IMethodSymbol method)
        => method.Name is "FromResult" or "ConfigureAwait" or "AsTask" or "WaitAsync" or "GetAwaiter" or "GetResult" && method.ContainingNamespace.IsTasks();
}
