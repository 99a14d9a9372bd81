using System.Collections.Immutable;
using Keyway.Generators.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Keyway.Analyzers.Context;

/// <content>Members that the compiler calls and that no operation names.</content>
internal sealed partial class OperationReader
{
    /// <summary>An operator may take the context, and what it gives takes its place.</summary>
    private Evaluation Compound(ICompoundAssignmentOperation compound)
    {
        (Evaluation target, Evaluation value) = ReadBoth(compound.Target, compound.Value);
        if (compound.Value.Type is { TypeKind: TypeKind.Dynamic })
        {
            OweOperators(compound.Target.Type, compound);
        }

        if (compound.OperatorMethod is { } method)
        {
            OweOperator(method, target, compound.Target, value, compound.Value);
            if (compound.OutConversion.MethodSymbol is { } after && method.ReturnType.IsContext())
            {
                OweOperands(after, (ContextValue.Untraced(compound), compound));
            }
        }

        if (compound.InConversion.MethodSymbol is { } before)
        {
            OweOperands(before, (target, compound.Target));
        }

        OweSetter(compound.Target);
        return Assigned(compound, compound.Target, compound.OperatorMethod is null ? Combine(compound.OperatorKind, target, compound.Target, value, compound.Value) : Evaluation.Nothing);
    }

    private Evaluation Assigned(IOperation operation, IOperation target, Evaluation made)
    {
        made = target.Type.CarriesContext() ? ContextValue.Untraced(operation) : made;
        Assign(target, made, operation.Syntax);
        return made;
    }

    /// <summary>Charges the operands of an operator: one that an instance declares is a member of the first, and takes the other alone.</summary>
    private void OweOperator(IMethodSymbol? method, Evaluation first, IOperation firstOperand, Evaluation second = default, IOperation? secondOperand = null)
    {
        (Evaluation, IOperation)[] rest = secondOperand is null ? [] : [(second, secondOperand)];
        if (method is { IsStatic: true })
        {
            OweOperands(method, [(first, firstOperand), .. rest]);
        }
        else if (method is not null)
        {
            OweReceiver(first, method, firstOperand.Syntax);
            OweOperands(method, rest);
        }
    }

    /// <summary>Charges a context that a member of an extension is called of.</summary>
    private void OweReceiver(Evaluation receiver, ISymbol member, SyntaxNode site)
        => body.Ledger.Owe(State, receiver.Context ?? ContextValue.None, body.OwedReceiver(member), site, MemberNames.Of(member));

    /// <summary>Tuples are compared by the operators of their elements.</summary>
    private Evaluation Compare(ITupleBinaryOperation tuples)
    {
        Read(tuples.LeftOperand);
        Read(tuples.RightOperand);
        string name = tuples.OperatorKind == BinaryOperatorKind.Equals ? WellKnownMemberNames.EqualityOperatorName : WellKnownMemberNames.InequalityOperatorName;
        foreach ((ITypeSymbol left, ITypeSymbol right) in Pairs(tuples.LeftOperand.Type, tuples.RightOperand.Type).Where(pair => pair.From.IsContext() != pair.To.IsContext()))
        {
            OweAny((left.IsContext() ? right : left).GetMembers(name), tuples);
        }

        return Evaluation.Nothing;
    }

    /// <summary>Charges what the parts of a value need that is taken apart.</summary>
    private void OweParts(DeconstructionInfo taken, IOperation value)
    {
        if (taken.Method is { } method)
        {
            // An extension may take the context itself apart.
            Evaluation whole = value.Type.IsContext() ? Read(value) : ContextValue.Untraced(value);
            OweOperands(method.ReducedFrom ?? method, (whole, value));
        }

        if (taken.Conversion is { MethodSymbol: { } conversion })
        {
            OweOperands(conversion, (ContextValue.Untraced(value), value));
        }

        for (int i = 0; i < taken.Nested.Length; i++)
        {
            OweParts(taken.Nested[i], value is ITupleOperation tuple && i < tuple.Elements.Length ? tuple.Elements[i] : value);
        }
    }

    /// <summary>An extension may pin the context itself.</summary>
    private void OwePinned(Evaluation pinned, IOperation value)
    {
        OweExtensions(body.Implicit.PinningOf(value), pinned, value);
    }

    /// <summary>Charges a context that extensions may be called with.</summary>
    private void OweExtensions(IEnumerable<IMethodSymbol> methods, Evaluation receiver, IOperation value)
    {
        foreach (IMethodSymbol method in methods)
        {
            if (method.ReducedFrom is { } extension)
            {
                OweOperands(extension, (receiver, value));
            }
            else
            {
                OweReceiver(receiver, method, value.Syntax);
            }
        }
    }

    /// <summary>Charges what the elements of a tuple need that becomes one of another type.</summary>
    private void OweElements(ITypeSymbol? from, ITypeSymbol? to, IOperation operation)
    {
        foreach ((ITypeSymbol source, ITypeSymbol target) in Pairs(from, to))
        {
            OweConverted(source, target, operation);
        }
    }

    /// <summary>Charges what a collection needs of an element, or of all those that another one is spread into.</summary>
    private void OweCollected(Evaluation part, IOperation element, ITypeSymbol collection)
    {
        if (element.Syntax is SpreadElementSyntax && element.ChildOperations.FirstOrDefault()?.Type is { } type)
        {
            foreach (ITypeSymbol spread in Elements(type).Where(spread => spread.IsContext() || spread.TypeKind == TypeKind.Dynamic))
            {
                Elements(collection).ToList().ForEach(target => OweConverted(spread, target, element));
                OweAny(body.Implicit.Named("Add", collection, element.Syntax).Select(add => add.ReducedFrom ?? add), element);
            }

            if (type.IsContext())
            {
                OweExtensions(body.Implicit.Named("GetEnumerator", type, element.Syntax), Read(element.ChildOperations.First()), element);
            }
        }
        else if (part.Context is not null)
        {
            foreach (IMethodSymbol add in body.Implicit.Named("Add", collection, element.Syntax))
            {
                (Evaluation, IOperation) added = (part, element);
                OweOperands(add.ReducedFrom ?? add, add.ReducedFrom is null ? [added] : [(Evaluation.Nothing, element), added]);
            }
        }
    }

    private void OweConverted(ITypeSymbol source, ITypeSymbol target, IOperation operation)
    {
        if (source.TypeKind == TypeKind.Dynamic)
        {
            OweConversions(target, operation);
        }
        else if (source.IsContext() && body.Implicit.ConversionOf(source, target) is { } method)
        {
            OweOperands(method, (ContextValue.Untraced(operation), operation));
        }
    }

    private void OweAny(IEnumerable<ISymbol> members, IOperation operation)
    {
        foreach (IMethodSymbol method in members.OfType<IMethodSymbol>())
        {
            foreach (IParameterSymbol parameter in method.Parameters.Where(parameter => parameter.Type.IsContext()))
            {
                body.Ledger.Owe(State, ContextValue.Untraced(operation), body.OwedArgument(parameter, body.SummaryOf(method)), operation.Syntax, MemberNames.Of(method));
            }
        }
    }

    private static IEnumerable<(ITypeSymbol From, ITypeSymbol To)> Pairs(ITypeSymbol? from, ITypeSymbol? to)
        => from is INamedTypeSymbol { IsTupleType: true } one && to is INamedTypeSymbol { IsTupleType: true } other
            ? one.TupleElements.Zip(other.TupleElements, (source, target) => (source.Type, target.Type)).SelectMany(pair => Pairs(pair.Item1, pair.Item2).Append(pair))
            : [];

    // What a foreach over a collection gives, without asking how: any type that it is made of.
    private static IEnumerable<ITypeSymbol> Elements(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => [array.ElementType],
        INamedTypeSymbol named => named.TypeArguments.Concat(named.AllInterfaces.SelectMany(contract => contract.TypeArguments)).Distinct<ITypeSymbol>(SymbolEqualityComparer.Default),
        _ => [],
    };
}
