using System.Text.Json;

namespace Keyway.Binding;

/// <summary>Binds a collection that is made of a list of its elements.</summary>
/// <typeparam name="TCollection">The collection's type.</typeparam>
/// <typeparam name="T">The elements' type.</typeparam>
/// <typeparam name="TElement">How elements are bound.</typeparam>
/// <typeparam name="TFactory">How the collection is made.</typeparam>
public readonly struct CollectionBinding<TCollection, T, TElement, TFactory> : IJsonBinding<TCollection>
    where TCollection : IEnumerable<T>
    where TElement : IJsonBinding<T>
    where TFactory : ICollectionFactory<TCollection, T>
{
    /// <inheritdoc/>
    public static TCollection Read(ref BindingReader reader)
    {
        BindingMark at = reader.Mark();
        List<T> elements = ListBinding<T, TElement>.Read(ref reader);
        return reader.HasFaultsSince(at) ? default! : TFactory.Create(elements);
    }

    /// <inheritdoc/>
    public static void Validate(ref BindingReader reader, TCollection value)
        => CollectionRules.Validate<T, TElement>(ref reader, TFactory.IsDefault(value) ? null : value);

    /// <inheritdoc/>
    public static void Write(Utf8JsonWriter writer, TCollection value)
    {
        if (TFactory.IsDefault(value))
        {
            writer.WriteNullValue();
            return;
        }

        writer.WriteStartArray();
        foreach (T element in value)
        {
            TElement.Write(writer, element);
        }

        writer.WriteEndArray();
    }

    /// <inheritdoc/>
    public static void WriteSchema(SchemaWriter schema, in SchemaKeywords keywords)
        => schema.Array<T, TElement>(keywords);
}
