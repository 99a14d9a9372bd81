using Keyway.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Keyway.Analyzers.Context.Hosts;

/// <summary>Follows what is handed to a host: a context, a lambda that makes or extends one, or one that configures the host.</summary>
/// <param name="IsAny">Whether anything is handed.</param>
/// <param name="Provided">The keys that come with it.</param>
internal readonly record struct Handed(bool IsAny, ProvidedKeys Provided)
{
    private static Handed Nothing => new(false, ProvidedKeys.None);

    /// <summary>Follows a value that goes to a parameter or property with [HostContext].</summary>
    public static Handed Of(IOperation value)
    {
        value = Code.Unconverted(value);
        return value switch
        {
            { ConstantValue: { HasValue: true, Value: null } } or IDefaultValueOperation => Nothing,
            { Type: var type } when type.IsContext() => new(true, ContextExpressions.Of(value)),
            IDelegateCreationOperation { Target: IAnonymousFunctionOperation lambda } => Of(lambda),
            _ => new(true, ProvidedKeys.Unknown),
        };
    }

    /// <summary>Follows what is handed by a call: to the host that it makes or configures, and to what it returns.</summary>
    public static Handed OfCall(IOperation call, IEnumerable<IArgumentOperation> arguments)
    {
        Handed direct = UnionOf(arguments.Where(IsContext).Select(argument => Of(argument.Value)));
        return IsBuilder(call.Type) ? direct.Union(OfBuilder(call)) : direct;
    }

    /// <summary>
    /// Follows what is handed by a call that names no registry and builds no host that is followed by itself: to a session, or to a
    /// program whose registry another call names.
    /// </summary>
    public static Handed OfOther(IInvocationOperation call)
    {
        // Asked of every call of a program: nothing is made for those that hand nothing.
        Handed handed = Nothing;
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (MayHand(argument.Value) && IsContext(argument) && !IsOfHost(call))
            {
                handed = handed.Union(Of(argument.Value));
            }
        }

        return handed;
    }

    private static Handed Of(IAnonymousFunctionOperation lambda)
    {
        if (lambda.Symbol.ReturnType.CarriesContext())
        {
            return new(true, ContextExpressions.Of(lambda));
        }

        IParameterSymbol[] builders = [.. lambda.Symbol.Parameters.Where(parameter => IsBuilder(parameter.Type))];
        return builders.Length == 0 ? new(true, ProvidedKeys.Unknown) : UnionOf(builders.Select(builder => OfVariable(builder, lambda.Body)));
    }

    private static Handed OfVariable(ISymbol variable, IOperation code)
        => UnionOf(code.Descendants().Where(operation => SymbolEqualityComparer.Default.Equals(Code.Variable(operation), variable)).Select(OfBuilder));

    /// <summary>Follows what is done with a builder where an expression gives it.</summary>
    private static Handed OfBuilder(IOperation builder) => builder.Parent switch
    {
        IInvocationOperation call when call.Instance == builder => OfCall(call, call.Arguments),
        IArgumentOperation { Parameter: { } parameter, Parent: IInvocationOperation call } when !IsBuilder(parameter.Type) || call.Arguments.Any(IsContext)
            => OfCall(call, call.Arguments),
        IConversionOperation conversion => OfBuilder(conversion),
        IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: var local } } => OfVariable(local, Code.Around(builder)),
        IMemberReferenceOperation member when member.Instance == builder && !IsBuilder(member.Type) => Nothing,
        IMemberReferenceOperation member when member.Instance == builder => OfBuilder(member),
        IExpressionStatementOperation => Nothing,
        _ => new(true, ProvidedKeys.Unknown),
    };

    // By what is written, so that the attributes of few parameters are read.
    private static bool MayHand(IOperation value)
        => Code.Unconverted(value) is var handed && (handed is IDelegateCreationOperation || handed.Type.IsContext() || handed.Type?.TypeKind == TypeKind.Delegate);

    private static bool IsOfHost(IInvocationOperation call)
        => IsBuilder(call.Instance?.Type)
            || call.Arguments.Any(argument => IsBuilder(Code.Unconverted(argument.Value).Type) || argument.Parameter?.FindAttribute(KnownNames.ServedRegistryAttribute) is not null);

    private static bool IsContext(IArgumentOperation argument) => argument.Parameter?.FindAttribute(KnownNames.HostContextAttribute) is not null;

    private static bool IsBuilder(ITypeSymbol? type) => type?.FindAttribute(KnownNames.HostBuilderAttribute) is not null;

    private static Handed UnionOf(IEnumerable<Handed> all) => all.Aggregate(Nothing, (one, other) => one.Union(other));

    private Handed Union(Handed other) => new(IsAny || other.IsAny, Provided.Union(other.Provided));
}
