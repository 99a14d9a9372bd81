using System.Buffers;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;

namespace Keyway.Mcp;

/// <summary>Writes messages. Results of a registry, and what it tells, go out as the bytes that they are.</summary>
internal static class MessageJson
{
    private static readonly JsonTypeInfo<JsonRpcMessage> s_messageType = (JsonTypeInfo<JsonRpcMessage>)McpJsonUtilities.DefaultOptions.GetTypeInfo(typeof(JsonRpcMessage));

    [ThreadStatic]
    private static Utf8JsonWriter? t_writer;

    public static void Write(IBufferWriter<byte> output, JsonRpcMessage message)
    {
        Utf8JsonWriter writer = t_writer ??= new Utf8JsonWriter(Stream.Null, Wire.WriterOptions);
        writer.Reset(output);
        try
        {
            switch (message)
            {
                case JsonRpcResponse response when RawJson.Of(response.Result) is { } result:
                    writer.WriteStartObject();
                    writer.WriteString("jsonrpc"u8, "2.0"u8);
                    WriteId(writer, response.Id);
                    writer.WritePropertyName("result"u8);
                    writer.WriteRawValue(result.Utf8.Span, skipInputValidation: true);
                    writer.WriteEndObject();
                    break;
                case JsonRpcNotification notification when RawJson.Of(notification.Params) is { } parameters:
                    writer.WriteStartObject();
                    writer.WriteString("jsonrpc"u8, "2.0"u8);
                    writer.WriteString("method"u8, notification.Method);
                    writer.WritePropertyName("params"u8);
                    writer.WriteRawValue(parameters.Utf8.Span, skipInputValidation: true);
                    writer.WriteEndObject();
                    break;
                default:
#pragma warning disable RS0030 // What the SDK of the protocol made is written by its own generated serializer, which reflects nothing.
                    JsonSerializer.Serialize(writer, message, s_messageType);
#pragma warning restore RS0030
                    break;
            }

            writer.Flush();
        }
        finally
        {
            writer.Reset(Stream.Null);
        }
    }

    private static void WriteId(Utf8JsonWriter writer, RequestId id)
    {
        switch (id.Id)
        {
            case long number:
                writer.WriteNumber("id"u8, number);
                break;
            case string text:
                writer.WriteString("id"u8, text);
                break;
            default:
                writer.WriteNull("id"u8);
                break;
        }
    }
}
