using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Keyway.Analyzers.Context;

/// <summary>
/// Finds the variables of a body whose value can change behind the reader's back: shared with a lambda or local function
/// and assigned again or there, assigned by a finally block or where a call is given it that the compiler may leave out, or referred to by reference. Each holds at every read what any
/// of its assignments gave.
/// </summary>
internal sealed class VariableUses
{
    private readonly Dictionary<ISymbol, Use> _uses = new(SymbolEqualityComparer.Default);
    private List<SyntaxNode>? _leftOut;
    private bool _isLabeled;

    private VariableUses()
    {
    }

    /// <summary>Gets the contexts in parameters that are assigned, which hold something before that too.</summary>
    public IReadOnlyList<IParameterSymbol> AssignedParameters { get; private set; } = [];

    /// <summary>Gets the calls with arguments that the compiler may leave out.</summary>
    public IReadOnlyList<SyntaxNode> LeftOut => _leftOut ?? (IReadOnlyList<SyntaxNode>)[];

    /// <summary>Reads all of a body, nested functions too.</summary>
    public static VariableUses Of(IOperation body)
    {
        var uses = new VariableUses();
        uses.Visit(body, null);
        List<IParameterSymbol>? assigned = null;
        foreach (KeyValuePair<ISymbol, Use> pair in uses._uses)
        {
            Use use = pair.Value;
            var parameter = pair.Key as IParameterSymbol;
            use.IsWeak |= use.IsShared && use.Assigned + (parameter is null ? 0 : 1) > (uses._isLabeled ? 0 : 1);
            if (parameter is not null && use.Assigned > 0 && parameter.Type.CarriesContext())
            {
                (assigned ??= []).Add(parameter);
            }
        }

        uses.AssignedParameters = assigned ?? uses.AssignedParameters;
        return uses;
    }

    /// <summary>Says whether a variable can change behind the reader's back.</summary>
    public bool IsWeak(ISymbol symbol) => _uses.TryGetValue(symbol, out Use? use) && use.IsWeak;

    /// <summary>Says whether a variable goes by another name too, under which it may be assigned anything.</summary>
    public bool IsAliased(ISymbol symbol) => _uses.TryGetValue(symbol, out Use? use) && use.IsAliased;

    /// <summary>Says whether a function around or within the one of its declaration uses a variable.</summary>
    public bool IsShared(ISymbol symbol) => _uses.TryGetValue(symbol, out Use? use) && use.IsShared;

    private static ISymbol? VariableOf(IOperation? operation) => operation switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        IParenthesizedOperation parenthesized => VariableOf(parenthesized.Operand),
        IDeclarationExpressionOperation declaration => VariableOf(declaration.Expression),
        _ => null,
    };

    private void Visit(IOperation operation, IMethodSymbol? function)
    {
        switch (operation)
        {
            case IAnonymousFunctionOperation lambda:
                function = lambda.Symbol;
                break;
            case ILocalFunctionOperation local:
                function = local.Symbol;
                break;
            case IVariableDeclaratorOperation { Symbol.IsRef: true } alias:
                Alias(alias.GetVariableInitializer()?.Value);
                UseOf(alias.Symbol).IsWeak = true;
                UseOf(alias.Symbol).IsAliased = true;
                break;
            case IVariableDeclaratorOperation declarator when declarator.GetVariableInitializer() is not null:
                Assigned(declarator.Symbol, function);
                break;
            case IDeclarationPatternOperation { DeclaredSymbol: { } declared }:
                Assigned(declared, function);
                break;
            case IRecursivePatternOperation { DeclaredSymbol: { } declared }:
                Assigned(declared, function);
                break;
            case IListPatternOperation { DeclaredSymbol: { } declared }:
                Assigned(declared, function);
                break;
            case ITryOperation { Finally: { } last }:
                foreach (IOperation assigned in last.Descendants().Select(Assigned).OfType<IOperation>())
                {
                    WeakenAll(assigned);
                }

                break;
            case ICatchClauseOperation { Filter: { } filter }:
                // It runs before the finally blocks inside.
                foreach (IOperation assigned in filter.DescendantsAndSelf().Select(Assigned).OfType<IOperation>())
                {
                    WeakenAll(assigned);
                }

                break;
            case { Syntax: MakeRefExpressionSyntax }:
                foreach (IOperation referred in operation.ChildOperations)
                {
                    Alias(referred);
                }

                break;
            case IForEachLoopOperation loop:
                foreach (ILocalSymbol local in loop.Locals)
                {
                    Assigned(local, function);
                    if (local.IsRef)
                    {
                        UseOf(local).IsWeak = true;
                        UseOf(local).IsAliased = true;
                    }
                }

                break;
            case ISimpleAssignmentOperation { IsRef: true } alias:
                Alias(alias.Target);
                Alias(alias.Value);
                break;
            case IConditionalOperation { IsRef: true } choice:
                Alias(choice.WhenTrue);
                Alias(choice.WhenFalse);
                break;
            case ILabeledOperation:
                // Jumping back, a declaration runs again without making another variable.
                _isLabeled = true;
                break;
            case IAssignmentOperation assignment:
                AssignedAll(assignment.Target, function);
                break;
            case IIncrementOrDecrementOperation step when step.Target.Type.CarriesContext():
                AssignedAll(step.Target, function);
                break;
            case IInvocationOperation { Arguments.IsEmpty: false } call when call.TargetMethod.MayBeLeftOut():
                (_leftOut ??= []).Add(call.Syntax);
                foreach (IOperation assigned in call.Descendants().Select(Assigned).OfType<IOperation>())
                {
                    WeakenAll(assigned);
                }

                break;
            case IArgumentOperation { Parameter.RefKind: RefKind.Ref } argument:
                Weaken(argument.Value);
                if (argument.Parameter.KeepsReference())
                {
                    Alias(argument.Value);
                }

                break;
            case IArgumentOperation { Parameter: { RefKind: not (RefKind.None or RefKind.Out) } parameter } argument when parameter.KeepsReference():
                Alias(argument.Value);
                break;
            case IArgumentOperation { Parameter.RefKind: RefKind.Out } argument:
                AssignedAll(argument.Value, function);
                break;
            case IAddressOfOperation address:
                Alias(address.Reference);
                break;
            case ILocalReferenceOperation local when !SymbolEqualityComparer.Default.Equals(FunctionOf(local.Local), function ?? FunctionOf(local.Local)):
                UseOf(local.Local).IsShared = true;
                break;
            case IParameterReferenceOperation parameter when function is not null
                && !SymbolEqualityComparer.Default.Equals(parameter.Parameter.ContainingSymbol, function):
                UseOf(parameter.Parameter).IsShared = true;
                break;
            case IReturnOperation { ReturnedValue: { } returned } when function is { ReturnsByRef: true }:
                Weaken(returned);
                break;
        }

        foreach (IOperation child in operation.ChildOperations)
        {
            Visit(child, function);
        }
    }

    private static ISymbol FunctionOf(ILocalSymbol local) => local.ContainingSymbol;

    private void AssignedAll(IOperation target, IMethodSymbol? function)
    {
        if (target is ITupleOperation tuple)
        {
            foreach (IOperation element in tuple.Elements)
            {
                AssignedAll(element, function);
            }
        }
        else if (target is IDeclarationExpressionOperation { Expression: ITupleOperation declared })
        {
            AssignedAll(declared, function);
        }
        else if (VariableOf(target) is { } variable)
        {
            Assigned(variable, function);

            // A loop around it may assign it many times to the one variable that is declared outside.
            if (target is not IDeclarationExpressionOperation)
            {
                UseOf(variable).Assigned++;
            }
        }
    }

    private void Assigned(ISymbol variable, IMethodSymbol? function)
    {
        Use use = UseOf(variable);
        use.Assigned++;
        use.IsWeak |= function is not null && !SymbolEqualityComparer.Default.Equals(variable.ContainingSymbol, function);
    }

    private static IOperation? Assigned(IOperation operation) => operation switch
    {
        IAssignmentOperation assignment => assignment.Target,
        IIncrementOrDecrementOperation step when step.Target.Type.CarriesContext() => step.Target,
        IArgumentOperation { Parameter.RefKind: RefKind.Out or RefKind.Ref } argument => argument.Value,
        _ => null,
    };

    private void WeakenAll(IOperation target)
    {
        Weaken(target);
        foreach (IOperation element in target.ChildOperations.Where(_ => target is ITupleOperation))
        {
            WeakenAll(element);
        }
    }

    private void Alias(IOperation? operation)
    {
        Weaken(operation);
        if (VariableOf(operation) is { } variable)
        {
            UseOf(variable).IsAliased = true;
        }
    }

    private void Weaken(IOperation? operation)
    {
        if (VariableOf(operation) is { } variable)
        {
            UseOf(variable).IsWeak = true;
        }
    }

    private Use UseOf(ISymbol variable)
    {
        if (!_uses.TryGetValue(variable, out Use? use))
        {
            _uses.Add(variable, use = new Use());
        }

        return use;
    }

    private sealed class Use
    {
        public int Assigned { get; set; }

        public bool IsShared { get; set; }

        public bool IsWeak { get; set; }

        public bool IsAliased { get; set; }
    }
}
