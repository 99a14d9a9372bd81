using System.Text.Json;

namespace Keyway.Binding;

/// <summary>Writes collections as arrays.</summary>
internal static class CollectionWriter
{
    public static void Write<T, TElement>(Utf8JsonWriter writer, IReadOnlyList<T>? elements)
        where TElement : IJsonBinding<T>
    {
        if (elements is null)
        {
            writer.WriteNullValue();
            return;
        }

        writer.WriteStartArray();
        for (int i = 0; i < elements.Count; i++)
        {
            TElement.Write(writer, elements[i]);
        }

        writer.WriteEndArray();
    }
}
