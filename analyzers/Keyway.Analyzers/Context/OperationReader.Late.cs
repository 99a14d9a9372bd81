using System.Collections.Immutable;
using Keyway.Generators.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Keyway.Analyzers.Context;

/// <content>What is bound at run time, where a value that is dynamic may be a context.</content>
internal sealed partial class OperationReader
{
    /// <summary>Charges what the operators of a type need, and what makes their operands of a context: the run time may choose any.</summary>
    private void OweOperators(ITypeSymbol? type, IOperation operation)
    {
        IMethodSymbol[] operators = [.. OperatorsOf(type)];
        OweAny(operators, operation);
        foreach (ITypeSymbol operand in operators.SelectMany(member => member.Parameters).Select(parameter => parameter.Type).Where(operand => !operand.IsContext()))
        {
            OweConversions(operand, operation);
        }
    }

    /// <summary>Charges what the conversions to a type need, one of which makes a value of it of something dynamic.</summary>
    private void OweConversions(ITypeSymbol? type, IOperation operation) => OweAny(ConversionsTo(type), operation);

    /// <summary>Charges what any member needs that a call which is bound at run time may come to, for an argument that is dynamic may be a context.</summary>
    private Evaluation Bind(IOperation late)
    {
        ReadParts(late);
        ImmutableArray<IOperation> arguments = late switch
        {
            IDynamicInvocationOperation call => call.Arguments,
            IDynamicObjectCreationOperation creation => creation.Arguments,
            IDynamicIndexerAccessOperation access => access.Arguments,
            _ => ImmutableArray<IOperation>.Empty,
        };
        foreach (IParameterSymbol parameter in body.Implicit.CandidatesOf(late).SelectMany(member => member.Parameters))
        {
            // One that is a context by its type is read as such; names may put another in its place.
            IOperation? given = arguments.ElementAtOrDefault(parameter.Ordinal) is { Syntax.Parent: ArgumentSyntax { NameColon: null } } inPlace && !parameter.IsParams ? inPlace : null;
            ContextValue value = given is not null && given.Type.IsContext() ? Read(given).Context ?? ContextValue.None : ContextValue.Untraced(late);
            if (parameter.Type.IsContext())
            {
                body.Ledger.Owe(State, value, body.OwedArgument(parameter, body.SummaryOf((IMethodSymbol)parameter.ContainingSymbol)), late.Syntax, MemberNames.Of(parameter.ContainingSymbol));
            }
            else if (given is null || given.Type.IsContext() || given.Type is { TypeKind: TypeKind.Dynamic })
            {
                foreach (IMethodSymbol conversion in (parameter.IsParams ? Elements(parameter.Type) : [parameter.Type]).SelectMany(ConversionsTo))
                {
                    OweOperands(conversion, (value, late));
                }
            }
        }

        if (ContextCall.KeyOfLate(late)?.ConstantValue.Value is string key)
        {
            body.Ledger.Owe(State, ContextValue.Untraced(late), KeySet.Of(key), late.Syntax, "Get");
        }

        return Evaluation.Nothing;
    }

    private static IEnumerable<IMethodSymbol> ConversionsTo(ITypeSymbol? type)
        => OperatorsOf(type).Where(member => member is { MethodKind: MethodKind.Conversion, Parameters: [{ Type: var from }] } && from.IsContext());

    private static IEnumerable<IMethodSymbol> OperatorsOf(ITypeSymbol? type)
        => ((type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : type) as INamedTypeSymbol)
            .BaseTypesAndSelf().SelectMany(around => around.GetMembers()).OfType<IMethodSymbol>()
            .Where(member => member.MethodKind is MethodKind.UserDefinedOperator or MethodKind.Conversion);
}
