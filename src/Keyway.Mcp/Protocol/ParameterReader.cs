using System.Text.Json;
using System.Text.Json.Nodes;

namespace Keyway.Mcp;

/// <summary>
/// Reads the parameters of messages. The arguments of calls stay the bytes that they are: a registry binds them from there. In all else each
/// name stands once: which of two a reader takes is its own choice (RFC 8259, section 4), and the SDK of the protocol takes none.
/// </summary>
internal static class ParameterReader
{
    /// <summary>Reads parameters that are an object; the reader is at its beginning.</summary>
    /// <exception cref="JsonException">They are no JSON, or a name stands twice.</exception>
    public static JsonObject Read(ref Utf8JsonReader reader, ReadOnlyMemory<byte> utf8)
    {
        JsonObject parameters = [];
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            bool isArguments = reader.ValueTextEquals("arguments"u8);
            string name = ReadName(ref reader, parameters);
            if (isArguments && reader.TokenType == JsonTokenType.StartObject)
            {
                int start = (int)reader.TokenStartIndex;
                reader.Skip();
                parameters.Add(name, new RawJson(utf8[start..(int)reader.BytesConsumed]).ToNode());
            }
            else
            {
                parameters.Add(name, ReadNode(ref reader));
            }
        }

        return parameters;
    }

    private static JsonNode? ReadNode(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                JsonObject members = [];
                while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
                {
                    string name = ReadName(ref reader, members);
                    members.Add(name, ReadNode(ref reader));
                }

                return members;
            case JsonTokenType.StartArray:
                JsonArray elements = [];
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    elements.Add(ReadNode(ref reader));
                }

                return elements;
            case JsonTokenType.String:
                return JsonValue.Create(reader.GetString());
            default:
                return JsonNode.Parse(ref reader);
        }
    }

    /// <summary>Reads a name, and goes on to its value.</summary>
    private static string ReadName(ref Utf8JsonReader reader, JsonObject members)
    {
        const int MostCharacters = 80;
        string name = reader.GetString()!;
        reader.Read();
        return members.ContainsKey(name)
            ? throw new JsonException($"Expected each name of an object once, got '{(name.Length <= MostCharacters ? name : $"{name[..MostCharacters]}…")}' twice.")
            : name;
    }
}
