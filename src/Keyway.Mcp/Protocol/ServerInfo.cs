using System.Text.Json;

namespace Keyway.Mcp;

/// <summary>What the server calls itself.</summary>
internal sealed record ServerInfo(string Name, string Version)
{
    /// <summary>
    /// Writes what results have from 2026-07-28 on: their type and, in <c>_meta</c>, who answers. Whoever writes has an object open.
    /// </summary>
    /// <param name="writer">Where it goes.</param>
    /// <param name="isCacheable">Whether the result is a list or a content, which say how long they hold.</param>
    /// <param name="writeMeta">Writes what else stands in <c>_meta</c>.</param>
    public void WriteResultType(Utf8JsonWriter writer, bool isCacheable, Action<Utf8JsonWriter>? writeMeta = null)
    {
        writer.WriteString("resultType"u8, "complete"u8);
        if (isCacheable)
        {
            writer.WriteNumber("ttlMs"u8, 0);
            writer.WriteString("cacheScope"u8, "private"u8);
        }

        writer.WriteStartObject("_meta"u8);
        writeMeta?.Invoke(writer);
        writer.WriteStartObject("io.modelcontextprotocol/serverInfo"u8);
        writer.WriteString("name"u8, Name);
        writer.WriteString("version"u8, Version);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }
}
