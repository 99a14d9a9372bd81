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
        ContextValue? receiver = call.Instance is { } instance ? Read(instance).Context : null;
        Dictionary<IParameterSymbol, ContextValue> given = OweArguments(call.Arguments, body.SummaryOf(call.TargetMethod));
        if (known.Kind != ContextCallKind.Other)
        {
            AssignOuts(call.Arguments, null, given);
            ContextValue context = receiver ?? given.FirstOrDefault(pair => pair.Key.Ordinal == 0).Value ?? ContextValue.None;
            return Known(known, call, context, given);
        }

        IMethodSymbol method = call.TargetMethod;
        if (receiver is not null && call.Instance!.Type.IsContext() && !method.ContainingType.Is(KnownNames.RuntimeContext))
        {
            body.Owe(State, receiver, body.OwedReceiver(method), call.Syntax, method.Name);
        }

        FunctionSummary? summary = body.SummaryOf(method);
        if (summary is not null)
        {
            OweShared(summary, method, call.Syntax);
        }

        AssignOuts(call.Arguments, summary, given);
        Stop(method, call.Arguments);
        return !call.Type.CarriesContext() ? Evaluation.Nothing
            : summary is not null ? Returned(
                summary, call, call.Instance is null or IInstanceReferenceOperation,
                parameter => given.TryGetValue(parameter, out ContextValue? argument) ? argument : null)
            : PassesOn(method) ? receiver ?? given.Values.FirstOrDefault() ?? ContextValue.Untraced(call)
            : Result(method, call.Syntax);
    }

    private Evaluation Known(ContextCall known, IInvocationOperation call, ContextValue context, Dictionary<IParameterSymbol, ContextValue> given)
    {
        switch (known.Kind)
        {
            case ContextCallKind.Read:
                if (known.Key is { } read)
                {
                    body.Owe(State, context, KeySet.Of([read]), call.Syntax, call.TargetMethod.Name);
                }
                else
                {
                    body.UseAny(context);
                }

                return Evaluation.Nothing;
            case ContextCallKind.Guard:
                if (known.Key is { } guarded)
                {
                    return Guard(known.Context!, context, guarded);
                }

                body.UseAny(context);
                return Evaluation.Nothing;
            case ContextCallKind.Provide:
                return known.Key is { } provided ? Provide(context, provided) : context;
            case ContextCallKind.Remove:
                return known.Key is { } removed ? context.Select(path => path.Without(removed)) : ContextValue.Untraced(call);
            case ContextCallKind.Overlay:
                return Overlay(context, given.Values.FirstOrDefault() ?? ContextValue.None);
            case ContextCallKind.Make:
                var origin = new Origin(OriginKind.Made, null, call.Syntax);
                State = State.Forget(origin);
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

    private static bool IsFactory(IDelegateCreationOperation creation)
        => creation.Parent is IArgumentOperation { Parent: IInvocationOperation call } && ContextCall.Of(call).Kind == ContextCallKind.Provide;

    /// <summary>What lies on top may take keys away, so that what is below counts where the top is made in place.</summary>
    private static ContextValue Overlay(ContextValue below, ContextValue top)
        => ContextValue.Of(top.Paths.SelectMany(path => path.Origin.Kind == OriginKind.Made ? below.Paths.Select(path.After) : [path]));

    private Verdict Guard(IOperation expression, ContextValue context, string key)
    {
        Facts found = State.Facts;
        if (VariableOf(expression) is { } variable
            && (variable.Symbol is null || (!body.Uses.IsWeak(variable.Symbol) && body.ValueOf(variable.Symbol, State).Equals(context))))
        {
            found = found.With(variable, key);
        }

        foreach (ContextPath asked in context.Paths)
        {
            body.Use(asked, key);
        }

        if (context.Paths.Count == 1)
        {
            ContextPath path = context.Paths.First();
            if ((path.Origin.IsOne || !body.Statements.Heed(ProofRules.Guards)) && !path.Added.Contains(key) && !path.Removed.Contains(key))
            {
                found = found.With(path.Origin, key);
            }
        }

        return new Verdict(found, State.Facts);
    }

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

    /// <summary>Reads arguments, and charges the contexts among them with what the parameters state or are known to need.</summary>
    private Dictionary<IParameterSymbol, ContextValue> OweArguments(ImmutableArray<IArgumentOperation> arguments, FunctionSummary? summary)
    {
        Dictionary<IParameterSymbol, ContextValue> given = new(SymbolEqualityComparer.Default);
        foreach (IArgumentOperation argument in arguments)
        {
            bool isOut = argument.Parameter?.RefKind == RefKind.Out;
            if (isOut)
            {
                ReadTarget(argument.Value);
                continue;
            }

            if (Read(argument.Value).Context is { } context && argument.Parameter is { } parameter)
            {
                given[parameter.OriginalDefinition] = context;
            }
        }

        // All are read before any is used.
        foreach (IArgumentOperation argument in arguments)
        {
            if (body.Statements.Heed(ProofRules.Passing) && argument.Parameter?.OriginalDefinition is { } parameter && given.TryGetValue(parameter, out ContextValue? context))
            {
                body.Owe(State, context, body.OwedArgument(parameter, summary), argument.Value.Syntax, parameter.ContainingSymbol.Name);
            }
        }

        return given;
    }

    private void OweOperands(IMethodSymbol method, params (Evaluation Value, IOperation Operand)[] operands)
    {
        for (int i = 0; i < operands.Length && i < method.Parameters.Length; i++)
        {
            if (operands[i].Value.Context is { } context)
            {
                body.Owe(State, context, body.OwedArgument(method.Parameters[i], body.SummaryOf(method)), operands[i].Operand.Syntax, method.Name);
            }
        }
    }

    /// <summary>Charges what a local function needs of the variables that it shares with this one.</summary>
    private void OweShared(FunctionSummary summary, IMethodSymbol method, SyntaxNode site)
    {
        if (method.MethodKind == MethodKind.LocalFunction)
        {
            foreach (Need need in summary.Needs.Where(need => !SymbolEqualityComparer.Default.Equals(need.Path.Origin.Symbol?.ContainingSymbol, method.OriginalDefinition)))
            {
                body.Owe(State, need, site);
            }
        }
    }

    private void AssignOuts(ImmutableArray<IArgumentOperation> arguments, FunctionSummary? summary, Dictionary<IParameterSymbol, ContextValue> given)
    {
        foreach (IArgumentOperation argument in arguments)
        {
            if (argument.Parameter?.OriginalDefinition is not { RefKind: RefKind.Out or RefKind.Ref } parameter)
            {
                continue;
            }

            if (!argument.Value.Type.CarriesContext())
            {
                Assign(argument.Value, Evaluation.Nothing, argument.Syntax);
            }
            else
            {
                if (parameter.KeepsReference())
                {
                    Refer(argument.Value);
                }

                ContextValue value = summary?.Outs.TryGetValue(parameter, out ContextValue? inferred) == true
                    ? Substitute(inferred, argument.Syntax, isOfThis: false, from => given.TryGetValue(from, out ContextValue? context) ? context : null)
                    : Result(parameter, argument.Syntax);
                Assign(argument.Value, value, argument.Syntax);
            }
        }
    }

    private ContextValue Returned(FunctionSummary summary, IOperation call, bool isOfThis, Func<IParameterSymbol, ContextValue?> given)
        => Substitute(summary.Returned, call.Syntax, isOfThis, given);

    /// <summary>Says in terms of a caller what was said in terms of what it calls.</summary>
    private ContextValue Substitute(ContextValue value, SyntaxNode site, bool isOfThis, Func<IParameterSymbol, ContextValue?> given)
    {
        List<ContextPath> paths = [];
        foreach (ContextPath path in value.Paths)
        {
            Origin origin = path.Origin;
            if (origin is { Kind: OriginKind.Parameter, Symbol: IParameterSymbol parameter } && given(parameter) is { } argument)
            {
                paths.AddRange(argument.Paths.Select(path.After));
            }
            else if (origin.Site is not null || (origin.Kind == OriginKind.ReadOnlyStorage && !isOfThis && !origin.Symbol!.IsStatic))
            {
                OriginKind kind = origin.Kind == OriginKind.ReadOnlyStorage ? OriginKind.Storage : origin.Kind;
                var here = new Origin(kind, origin.Symbol, site);
                State = State.Forget(here);
                paths.Add(path with { Origin = here });
            }
            else
            {
                paths.Add(path);
            }
        }

        return ContextValue.Of(paths);
    }

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
        IOperation? receiver = reference.Instance ?? body.ReceiverOf(reference);
        if (receiver is not null && Read(receiver).Context is { } context && method.IsExtensionMethod)
        {
            body.Owe(State, context, body.OwedArgument(method.Parameters[0], body.SummaryOf(method)), receiver.Syntax, method.Name);
        }

        FunctionSummary? summary = body.SummaryOf(reference.Method);
        if (summary is not null)
        {
            OweShared(summary, reference.Method, reference.Syntax);
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

        OweElements(conversion.Operand.Type, conversion.Type, conversion);
        return conversion.Type.CarriesContext() && conversion.Operand.Type.CarriesContext() ? value
            : conversion.Type?.SpecialType == SpecialType.System_Boolean ? value
            : Evaluation.Nothing;
    }

    /// <summary>Ends what follows a call that never returns, or doesn't where a condition isn't as asserted.</summary>
    private void Stop(IMethodSymbol method, ImmutableArray<IArgumentOperation> arguments)
    {
        // A task is returned all the same.
        IsOver |= !method.ReturnType.ContainingNamespace.IsTasks() && method.GetAttributes().Any(attribute => attribute.AttributeClass.Is("System.Diagnostics.CodeAnalysis.DoesNotReturnAttribute"));
        foreach (IArgumentOperation argument in arguments)
        {
            AttributeData? stops = argument.Parameter?.FindAttribute("System.Diagnostics.CodeAnalysis.DoesNotReturnIfAttribute");
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
            .All(operation => operation is not (IAssignmentOperation or IArgumentOperation { Parameter.RefKind: RefKind.Out or RefKind.Ref }));

    // Tasks made of a context give it, and what is made of tasks.
    private static bool PassesOn(IMethodSymbol method)
        => method.Name is "FromResult" or "ConfigureAwait" or "AsTask" && method.ContainingNamespace.IsTasks();
}
