using System.Text.Json;

namespace Keyway.Binding;

/// <summary>Binds <see cref="List{T}"/>.</summary>
/// <typeparam name="T">The elements' type.</typeparam>
/// <typeparam name="TElement">How elements are bound.</typeparam>
public readonly struct ListBinding<T, TElement> : IJsonBinding<List<T>>
    where TElement : IJsonBinding<T>
{
    /// <inheritdoc/>
    public static List<T> Read(ref BindingReader reader)
    {
        if (!reader.BeginArray())
        {
            return null!;
        }

        List<T> elements = [];
        while (reader.NextElement())
        {
            elements.Add(TElement.Read(ref reader));
        }

        return elements;
    }

    /// <inheritdoc/>
    public static void Validate(ref BindingReader reader, List<T> value)
        => CollectionRules.Validate<T, TElement>(ref reader, value);

    /// <inheritdoc/>
    public static void Write(Utf8JsonWriter writer, List<T> value)
        => CollectionWriter.Write<T, TElement>(writer, value);

    /// <inheritdoc/>
    public static void WriteSchema(SchemaWriter schema, in SchemaKeywords keywords)
        => schema.Array<T, TElement>(keywords);
}
