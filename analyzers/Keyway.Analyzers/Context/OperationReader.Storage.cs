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
            : ContextValue.From(body.OriginOf(reference.Field, isOfThis, reference.Field.IsReadOnly));
    }

    private Evaluation Stored(IPropertyReferenceOperation reference)
    {
        bool isOfThis = ReadInstance(reference.Instance);
        OweArguments(reference.Arguments, null);
        IPropertySymbol property = reference.Property;
        if (!reference.Type.CarriesContext())
        {
            if (reference.Instance is { } instance && instance.Type.IsContext() && !property.ContainingType.Is(KnownNames.RuntimeContext))
            {
                // A property that an extension gives contexts.
                body.Owe(State, Read(instance).Context ?? ContextValue.None, body.OwedReceiver(property), reference.Syntax, property.Name);
            }

            return Evaluation.Nothing;
        }

        if (isOfThis && body.ActionClassOf(property) is { } action)
        {
            return ContextValue.From(new Origin(OriginKind.Action, action, null));
        }

        return property.IsStorage() ? ContextValue.From(body.OriginOf(property, isOfThis, property.SetMethod is null or { IsInitOnly: true }))
            : property.GetMethod is { } getter && body.SummaryOf(getter) is { } summary ? Returned(summary, reference, isOfThis, _ => null)
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
        State = State.Forget(origin);
        return ContextValue.From(origin);
    }
}
