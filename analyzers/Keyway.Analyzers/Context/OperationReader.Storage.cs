using Keyway.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Keyway.Analyzers.Context;

/// <content>What is read from fields and properties.</content>
internal sealed partial class OperationReader
{
    private Evaluation Stored(IFieldReferenceOperation reference)
    {
        bool isOfThis = ReadInstance(reference.Instance);
        return !reference.Type.CarriesContext() || reference.Field.ContainingType.IsTupleType ? Evaluation.Nothing
            : reference.Field.IsOverlaid() ? ContextValue.Untraced(reference)
            : reference.Field.Place() is IPropertySymbol property ? ContextValue.From(new Origin(OriginKind.Storage, property.OriginalDefinition, null))
            : ContextValue.From(body.OriginOf(reference.Field, isOfThis));
    }

    /// <summary>Charges for a reference to a place, through which anything may be stored there.</summary>
    public void Refer(IOperation place)
    {
        if (place is IMemberReferenceOperation { Member: IFieldSymbol or IPropertySymbol } member && place.Type.CarriesContext())
        {
            body.Ledger.Owe(State, ContextValue.Untraced(place), body.OwedStorage(member.Member), place.Syntax, member.Member.Name);
        }
    }

    private Evaluation PointTo(IAddressOfOperation address)
    {
        Refer(address.Reference);
        return ReadParts(address);
    }

    private void OweIndices(IPropertyReferenceOperation reference, IMethodSymbol? accessor)
    {
        foreach (IArgumentOperation argument in reference.Arguments)
        {
            if (Read(argument.Value).Context is { } context && argument.Parameter is { } parameter)
            {
                KeySet owed = body.Statements.Of(parameter).Union(body.OwedIndex(parameter, accessor));
                body.Ledger.Owe(State, context, owed, argument.Value.Syntax, MemberNames.Of(reference.Property));
            }
        }
    }

    /// <summary>Charges the contexts that an indexer is given once more, where it is read and then set.</summary>
    private void OweSetter(IOperation target)
    {
        if (target is IPropertyReferenceOperation property)
        {
            OweIndices(property, property.Property.SetMethod);
        }
    }

    private Evaluation Increment(IIncrementOrDecrementOperation step)
    {
        Evaluation target = Read(step.Target);
        OweOperator(step.OperatorMethod, target, step.Target);
        OweSetter(step.Target);
        return Assigned(step, step.Target, Evaluation.Nothing);
    }

    private Evaluation Stored(IPropertyReferenceOperation reference)
    {
        IPropertySymbol property = reference.Property;
        if (reference.Instance is { } holder
            && (property.Name == nameof(Nullable<bool>.Value) ? holder.Type.IsNullableBoolean() : property.Name == nameof(Task<bool>.Result) && property.ContainingNamespace.IsTasks()))
        {
            Evaluation held = Read(holder);
            return new Evaluation(held.Context, held.Verdict?.HasValue());
        }

        bool isOfThis = ReadInstance(reference.Instance);
        OweIndices(reference, property.GetMethod);
        if (!reference.Type.CarriesContext())
        {
            if (reference.Instance is { } instance && instance.Type.IsContext() && !property.ContainingType.Is(KnownNames.RuntimeContext))
            {
                // A property that an extension gives contexts.
                OweReceiver(Read(instance), property, reference.Syntax);
            }

            return Evaluation.Nothing;
        }

        if (isOfThis && body.ActionClassOf(property) is { } action)
        {
            return ContextValue.From(new Origin(OriginKind.Action, action, null));
        }

        return property.IsStorage() ? ContextValue.From(body.OriginOf(property, isOfThis))
            : property.GetMethod is { } getter && body.SummaryOf(getter) is { } summary ? Returned(summary, reference, isOfThis, s_nothing)
            : Result(property, reference.Syntax);
    }

    private bool ReadInstance(IOperation? instance)
    {
        if (instance is null)
        {
            return true;
        }

        Read(instance);
        return instance is IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance };
    }

    private ContextValue Result(ISymbol? source, SyntaxNode site)
    {
        var origin = new Origin(OriginKind.Result, source, site);
        Renew(origin);
        return ContextValue.From(origin);
    }
}
