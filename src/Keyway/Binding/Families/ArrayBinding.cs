using System.Text.Json;

namespace Keyway.Binding;

/// <summary>Binds <c>T[]</c>.</summary>
/// <typeparam name="T">The elements' type.</typeparam>
/// <typeparam name="TElement">How elements are bound.</typeparam>
public readonly struct ArrayBinding<T, TElement> : IJsonBinding<T[]>
    where TElement : IJsonBinding<T>
{
    /// <inheritdoc/>
    public static T[] Read(ref BindingReader reader)
    {
        if (!reader.BeginArray())
        {
            return null!;
        }

        T[] elements = [];
        int count = 0;
        while (reader.NextElement())
        {
            if (count == elements.Length)
            {
                Array.Resize(ref elements, Math.Max(4, count * 2));
            }

            elements[count++] = TElement.Read(ref reader);
        }

        Array.Resize(ref elements, count);
        return elements;
    }

    /// <inheritdoc/>
    public static void Validate(ref BindingReader reader, T[] value)
        => CollectionRules.Validate<T, TElement>(ref reader, value);

    /// <inheritdoc/>
    public static void Write(Utf8JsonWriter writer, T[] value)
        => CollectionWriter.Write<T, TElement>(writer, value);

    /// <inheritdoc/>
    public static void WriteSchema(SchemaWriter schema, in SchemaKeywords keywords)
        => schema.Array<T, TElement>(keywords);
}
