using System.Buffers;
using System.Text.Json;

namespace Keyway.Mcp;

/// <summary>Writes results that are lists.</summary>
internal static class ListJson
{
    /// <summary>Writes a list.</summary>
    /// <param name="name">The name of the member that holds it.</param>
    /// <param name="items">What is listed.</param>
    /// <param name="writeItem">Writes one of them.</param>
    /// <param name="serverInfo">Who answers, where the client's revision wants to know; null for earlier ones.</param>
    public static RawJson Write<T>(ReadOnlySpan<byte> name, IEnumerable<T> items, Action<Utf8JsonWriter, T> writeItem, ServerInfo? serverInfo)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Wire.WriterOptions))
        {
            writer.WriteStartObject();
            writer.WriteStartArray(name);
            foreach (T item in items)
            {
                writeItem(writer, item);
            }

            writer.WriteEndArray();
            serverInfo?.WriteResultType(writer, isCacheable: true);
            writer.WriteEndObject();
        }

        return new RawJson(buffer.WrittenMemory);
    }

    /// <summary>Writes what everything that is listed has.</summary>
    public static void WriteNames(Utf8JsonWriter writer, ToolDescriptor listed)
    {
        writer.WriteString("name"u8, listed.Name);
        Wire.WriteOptional(writer, "title"u8, listed.Title);
        Wire.WriteOptional(writer, "description"u8, listed.Description);
    }
}
