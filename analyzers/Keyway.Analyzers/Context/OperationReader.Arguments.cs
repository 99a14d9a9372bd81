using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Keyway.Analyzers.Context;

/// <content>What is passed to members, and what comes back from them.</content>
internal sealed partial class OperationReader
{
    private static readonly Dictionary<IParameterSymbol, ContextValue> s_nothing = new(SymbolEqualityComparer.Default);

    /// <summary>Reads arguments, and charges the contexts among them with what the parameters state or are known to need.</summary>
    private Dictionary<IParameterSymbol, ContextValue> OweArguments(ImmutableArray<IArgumentOperation> arguments, FunctionSummary? summary)
    {
        Dictionary<IParameterSymbol, ContextValue>? given = null;
        foreach (IArgumentOperation argument in arguments)
        {
            bool isOut = argument.Parameter?.RefKind == RefKind.Out;
            if (isOut)
            {
                ReadTarget(argument.Value);
                OweReferred(argument, arguments, summary);
                continue;
            }

            int renewals = Renewals;
            ContextValue? context = Read(argument.Value).Context;
            Age(given, renewals);
            if (context is not null && argument.Parameter is { } parameter)
            {
                (given ??= new(SymbolEqualityComparer.Default))[parameter.OriginalDefinition] = context;
            }
        }

        if (given is null)
        {
            return s_nothing;
        }

        // All are read before any is used.
        foreach (IArgumentOperation argument in arguments)
        {
            if (body.Statements.Heed(ProofRules.Passing) && argument.Parameter?.OriginalDefinition is { } parameter && given.TryGetValue(parameter, out ContextValue? passed))
            {
                body.Ledger.Owe(State, passed, body.OwedArgument(parameter, summary), argument.Value.Syntax, MemberNames.Of(parameter.ContainingSymbol));
            }
        }

        return given;
    }

    /// <summary>
    /// Charges for what a member reads of its <c>out</c> parameter, where that goes by another name here: what is assigned under that
    /// name while the member runs is read there too.
    /// </summary>
    private void OweReferred(IArgumentOperation argument, ImmutableArray<IArgumentOperation> arguments, FunctionSummary? summary)
    {
        IOperation place = argument.Value;
        if (place.Type.CarriesContext()
            && place is not (IDeclarationExpressionOperation or IDiscardOperation)
            && body.OwedArgument(argument.Parameter!, summary) is { IsEmpty: false } owed
            && (VariableOf(place) is not { Symbol: { } variable } || body.Uses.IsWeak(variable) || IsGivenTwice(variable, arguments)))
        {
            ContextValue context = Read(place).Context is { Paths.IsEmpty: false } known ? known : ContextValue.Untraced(place);
            body.Ledger.Owe(State, context, owed, place.Syntax, MemberNames.Of(argument.Parameter!.ContainingSymbol));
        }
    }

    private static bool IsGivenTwice(ISymbol variable, ImmutableArray<IArgumentOperation> arguments)
        => arguments.Count(argument => argument.Parameter is { RefKind: RefKind.Ref or RefKind.Out } && SymbolEqualityComparer.Default.Equals(VariableOf(argument.Value)?.Symbol, variable)) > 1;

    /// <summary>What was read before expressions have run again may be what came of them before.</summary>
    private void Age(Dictionary<IParameterSymbol, ContextValue>? given, int renewals)
    {
        if (renewals == Renewals || given is null or { Count: 0 })
        {
            return;
        }

        foreach (IParameterSymbol parameter in given.Keys.ToArray())
        {
            given[parameter] = Since(renewals, given[parameter])!;
        }
    }

    private void OweOperands(IMethodSymbol method, params (Evaluation Value, IOperation Operand)[] operands)
    {
        for (int i = 0; i < operands.Length && i < method.Parameters.Length; i++)
        {
            if (operands[i].Value.Context is { } context)
            {
                body.Ledger.Owe(State, context, body.OwedArgument(method.Parameters[i], body.SummaryOf(method)), operands[i].Operand.Syntax, MemberNames.Of(method));
            }
        }
    }

    /// <summary>Charges what a local function needs of the variables that it shares with this one.</summary>
    private void OweShared(FunctionSummary summary, IMethodSymbol method)
    {
        if (method.MethodKind != MethodKind.LocalFunction)
        {
            return;
        }

        foreach (Need need in summary.Needs)
        {
            if (!SymbolEqualityComparer.Default.Equals(need.Path.Origin.Symbol?.ContainingSymbol, method.OriginalDefinition))
            {
                body.Ledger.Owe(State, need);
            }
        }
    }

    private void AssignOuts(ImmutableArray<IArgumentOperation> arguments, FunctionSummary? summary, Dictionary<IParameterSymbol, ContextValue> given)
    {
        foreach (IArgumentOperation argument in arguments)
        {
            if (argument.Parameter?.OriginalDefinition is not { RefKind: not RefKind.None } parameter)
            {
                continue;
            }

            if (parameter.RefKind is not (RefKind.Out or RefKind.Ref))
            {
                if (argument.Value.Type.CarriesContext() && parameter.KeepsReference())
                {
                    Refer(argument.Value);
                }

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

                int renewals = Renewals;
                ContextValue value = summary?.Outs.TryGetValue(parameter, out ContextValue? inferred) == true
                    ? Substitute(inferred, argument.Syntax, isOfThis: false, given)
                    : Result(parameter, argument.Syntax);
                Age(given, renewals);
                Assign(argument.Value, value, argument.Syntax);
            }
        }
    }

    private ContextValue Returned(FunctionSummary summary, IOperation call, bool isOfThis, Dictionary<IParameterSymbol, ContextValue> given)
        => Substitute(summary.Returned, call.Syntax, isOfThis, given);

    /// <summary>Says in terms of a caller what was said in terms of what it calls.</summary>
    private ContextValue Substitute(ContextValue value, SyntaxNode site, bool isOfThis, Dictionary<IParameterSymbol, ContextValue> given)
    {
        List<ContextPath> paths = [];
        foreach (ContextPath path in value.Paths)
        {
            Origin origin = path.Origin;
            if (origin is { Kind: OriginKind.Parameter, Symbol: IParameterSymbol parameter } && given.TryGetValue(parameter, out ContextValue? argument))
            {
                paths.AddRange(argument.Paths.Select(path.After));
            }
            else if (origin.Site is not null || (origin.Kind == OriginKind.ReadOnlyStorage && !isOfThis && !origin.Symbol!.IsStatic))
            {
                OriginKind kind = origin.Kind == OriginKind.ReadOnlyStorage ? OriginKind.Storage : origin.Kind;
                var here = new Origin(kind, origin.Symbol, site);
                Renew(here);
                paths.Add(path with { Origin = here });
            }
            else
            {
                paths.Add(path);
            }
        }

        return ContextValue.Of(paths);
    }
}
