using Keyway.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Keyway.Analyzers.Context.Hosts;

/// <summary>
/// Finds the keys that the context of an expression may hold beside those that its host gives. Whatever a variable is assigned
/// anywhere counts, in whatever order: a key that isn't among them is never provided.
/// </summary>
internal sealed class ContextExpressions
{
    private readonly HashSet<ISymbol> _read = new(SymbolEqualityComparer.Default);

    private ContextExpressions()
    {
    }

    /// <summary>Returns the keys of an expression.</summary>
    public static ProvidedKeys Of(IOperation value) => new ContextExpressions().Read(value);

    /// <summary>Returns the keys of what a lambda returns.</summary>
    public static ProvidedKeys Of(IAnonymousFunctionOperation lambda)
        => ProvidedKeys.UnionOf(Code.Inside(lambda).OfType<IReturnOperation>().Select(returned => returned.ReturnedValue).OfType<IOperation>().Select(Of));

    private ProvidedKeys Read(IOperation value) => value switch
    {
        { ConstantValue: { HasValue: true, Value: null } } or IThrowOperation => ProvidedKeys.None,
        IConversionOperation { OperatorMethod: null } conversion => Read(conversion.Operand),
        IParenthesizedOperation parenthesized => Read(parenthesized.Operand),
        IConditionalOperation { WhenFalse: { } otherwise } conditional => Read(conditional.WhenTrue).Union(Read(otherwise)),
        ICoalesceOperation coalesce => Read(coalesce.Value).Union(Read(coalesce.WhenNull)),
        ISwitchExpressionOperation choice => ProvidedKeys.UnionOf(choice.Arms.Select(arm => Read(arm.Value))),
        ISimpleAssignmentOperation assignment => Read(assignment.Value),
        ILocalReferenceOperation local => Read(local, local.Local, isGiven: false),
        IParameterReferenceOperation { Parameter: { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.AnonymousFunction } } parameter }
            => Read(value, parameter, isGiven: true),
        IInvocationOperation call => Read(call),
        _ => ProvidedKeys.Unknown,
    };

    private ProvidedKeys Read(IInvocationOperation call)
    {
        var known = ContextCall.Of(call);
        return known switch
        {
            { Kind: ContextCallKind.Provide, Key: { } key, Context: { } context } => Read(context) is var before ? before with { Keys = before.Keys.Add(key) } : default,
            { Kind: ContextCallKind.Remove, Key: { } key, Context: { } context } => Read(context) is var before ? before with { Keys = before.Keys.Remove(key) } : default,
            { Kind: ContextCallKind.Overlay, Context: { } context } => Read(context).Union(Read(call.Arguments[0].Value)),

            // What comes from services, nobody can see here.
            { Kind: ContextCallKind.Make } => call.Arguments[0].Value.ConstantValue is { HasValue: true, Value: null } ? ProvidedKeys.None : ProvidedKeys.Unknown,
            _ => ProvidedKeys.Unknown,
        };
    }

    /// <summary>Reads all that a variable is assigned.</summary>
    /// <param name="reference">Where it is read.</param>
    /// <param name="variable">The variable.</param>
    /// <param name="isGiven">Whether it has a value from the start, which holds what the host gives.</param>
    private ProvidedKeys Read(IOperation reference, ISymbol variable, bool isGiven)
    {
        if (!_read.Add(variable))
        {
            return ProvidedKeys.None;
        }

        bool isFollowed = isGiven;
        ProvidedKeys all = ProvidedKeys.None;
        foreach (IOperation operation in Code.Around(reference).DescendantsAndSelf())
        {
            switch (operation)
            {
                case IVariableDeclaratorOperation declarator when Is(declarator.Symbol) && declarator.Parent is not IForEachLoopOperation:
                    isFollowed = true;
                    all = declarator.GetVariableInitializer() is { } initializer ? all.Union(Read(initializer.Value)) : all;
                    break;
                case IAssignmentOperation assignment when Is(Code.Variable(assignment.Target)):
                    all = all.Union(assignment is ISimpleAssignmentOperation or ICoalesceAssignmentOperation ? Read(assignment.Value) : ProvidedKeys.Unknown);
                    break;
                case IDeconstructionAssignmentOperation deconstruction when deconstruction.Target.DescendantsAndSelf().Any(part => Is(Code.Variable(part))):
                case IArgumentOperation { Parameter.RefKind: not RefKind.None } argument when Is(Code.Variable(argument.Value)):
                    all = ProvidedKeys.Unknown;
                    break;
            }
        }

        return isFollowed ? all : ProvidedKeys.Unknown;

        bool Is(ISymbol? other) => SymbolEqualityComparer.Default.Equals(variable, other);
    }
}
