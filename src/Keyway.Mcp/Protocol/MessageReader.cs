using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Nodes;
using ModelContextProtocol.Protocol;

namespace Keyway.Mcp;

/// <summary>
/// Reads messages (JSON-RPC 2.0; revision 2025-11-25, "Base Protocol", "Messages").
/// </summary>
internal static class MessageReader
{
    // Deeper than what a registry binds, so that it can say by itself what is too deep.
    private static readonly JsonReaderOptions s_options = new() { MaxDepth = 256 };

    /// <summary>Reads a message.</summary>
    /// <param name="utf8">One JSON object; kept, not copied.</param>
    /// <exception cref="JsonException">It isn't a message.</exception>
    public static JsonRpcMessage Read(ReadOnlyMemory<byte> utf8)
    {
        try
        {
            return ReadMessage(utf8);
        }
        catch (InvalidOperationException exception)
        {
            throw new JsonException("Expected text in UTF-8, got other bytes or half of a surrogate pair.", exception);
        }
    }

    /// <exception cref="InvalidOperationException">A text isn't one, which a reader finds out when it is compared or copied.</exception>
    private static JsonRpcMessage ReadMessage(ReadOnlyMemory<byte> utf8)
    {
        var parts = default(MessageParts);
        var reader = new Utf8JsonReader(utf8.Span, s_options);
        Expect(reader.Read() && reader.TokenType == JsonTokenType.StartObject, "Expected one message, a JSON object.");
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            ReadMember(ref reader, utf8, ref parts);
        }

        Expect(!reader.Read(), "Expected nothing behind the message.");
        return parts.ToMessage();
    }

    private static void ReadMember(ref Utf8JsonReader reader, ReadOnlyMemory<byte> utf8, ref MessageParts parts)
    {
        if (reader.ValueTextEquals("jsonrpc"u8))
        {
            ExpectOnce("jsonrpc", parts.HasVersion);
            reader.Read();
            Expect(reader.TokenType == JsonTokenType.String && reader.ValueTextEquals("2.0"u8), "Expected \"jsonrpc\" to be \"2.0\".");
            parts.HasVersion = true;
        }
        else if (reader.ValueTextEquals("id"u8))
        {
            ExpectOnce("id", parts.HasId);
            reader.Read();
            parts.HasId = true;
            parts.Id = ReadId(ref reader);
        }
        else if (reader.ValueTextEquals("method"u8))
        {
            ExpectOnce("method", parts.Method is not null);
            reader.Read();
            Expect(reader.TokenType == JsonTokenType.String, "Expected \"method\" to be a string.");
            parts.Method = reader.GetString()!;
        }
        else if (reader.ValueTextEquals("params"u8))
        {
            ExpectOnce("params", parts.HasParameters);
            reader.Read();
            parts.HasParameters = true;
            parts.Parameters = reader.TokenType == JsonTokenType.StartObject ? ParameterReader.Read(ref reader, utf8) : JsonNode.Parse(ref reader);
        }
        else if (reader.ValueTextEquals("result"u8))
        {
            ExpectOnce("result", parts.HasResult);
            reader.Read();
            parts.HasResult = true;
            parts.Result = JsonNode.Parse(ref reader);
        }
        else if (reader.ValueTextEquals("error"u8))
        {
            ExpectOnce("error", parts.Error is not null);
            reader.Read();
            parts.Error = ReadError(ref reader);
        }
        else
        {
            reader.Read();
            reader.Skip();
        }
    }

    private static RequestId ReadId(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.String => new RequestId(reader.GetString()!),
        JsonTokenType.Number when reader.TryGetInt64(out long number) => new RequestId(number),
        JsonTokenType.Null => default,
        _ => throw new JsonException("Expected \"id\" to be a string or a whole number."),
    };

    private static JsonRpcErrorDetail ReadError(ref Utf8JsonReader reader)
    {
        Expect(reader.TokenType == JsonTokenType.StartObject, "Expected \"error\" to be an object.");
        JsonElement error = JsonElement.ParseValue(ref reader);
        return new JsonRpcErrorDetail
        {
            Code = error.TryGetProperty("code"u8, out JsonElement code) && code.ValueKind == JsonValueKind.Number && code.TryGetInt32(out int number) ? number : 0,
            Message = error.TryGetProperty("message"u8, out JsonElement message) && message.ValueKind == JsonValueKind.String ? message.GetString()! : "",
            Data = error.TryGetProperty("data"u8, out JsonElement data) ? data : null,
        };
    }

    // Which of two a reader takes is its own choice (RFC 8259, section 4); who looked before this one may have chosen the other.
    private static void ExpectOnce(string member, bool isThere)
    {
        if (isThere)
        {
            throw new JsonException($"Expected \"{member}\" once in a message, got it twice.");
        }
    }

    private static void Expect([DoesNotReturnIf(false)] bool isAsExpected, string message)
    {
        if (!isAsExpected)
        {
            throw new JsonException(message);
        }
    }

    private struct MessageParts
    {
        public bool HasVersion;
        public bool HasId;
        public RequestId Id;
        public string? Method;
        public bool HasParameters;
        public JsonNode? Parameters;
        public bool HasResult;
        public JsonNode? Result;
        public JsonRpcErrorDetail? Error;

        public readonly JsonRpcMessage ToMessage()
        {
            Expect(HasVersion, "Expected \"jsonrpc\": \"2.0\".");
            if (Method is not null)
            {
                Expect(!HasId || Id.Id is not null, "Expected an id that isn't null, or none for a notification.");
                return HasId
                    ? new JsonRpcRequest { Id = Id, Method = Method, Params = Parameters }
                    : new JsonRpcNotification { Method = Method, Params = Parameters };
            }

            Expect(Id.Id is not null || Error is not null, "Expected a method, or the id of what is answered.");
            return Error is not null ? new JsonRpcError { Id = Id, Error = Error }
                : HasResult ? new JsonRpcResponse { Id = Id, Result = Result }
                : throw new JsonException("Expected a method, a result or an error.");
        }
    }
}
