using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using ModelContextProtocol;

namespace Keyway.Mcp;

/// <summary>JSON that goes to the wire byte for byte, wherever the SDK of the protocol takes a <see cref="JsonNode"/>.</summary>
internal sealed class RawJson
{
    // Null where the SDK's options can't be had: then the bytes are parsed, and only what they mean is kept.
    private static readonly JsonTypeInfo<RawJson>? s_typeInfo = CreateTypeInfo();

    public RawJson(ReadOnlyMemory<byte> utf8) => Utf8 = utf8;

    public ReadOnlyMemory<byte> Utf8 { get; }

    /// <summary>Returns the bytes behind a node; null where it is any other node.</summary>
    public static RawJson? Of(JsonNode? node) => node is JsonValue value && value.TryGetValue(out RawJson? raw) ? raw : null;

    public JsonNode? ToNode() => s_typeInfo is null ? JsonNode.Parse(Utf8.Span) : JsonValue.Create(this, s_typeInfo);

    // A node of a type of ours is written by the options that write all around it, or not at all. The SDK's messages are written by
    // those of its serializer context, which stands first among the resolvers of its public options.
    private static JsonTypeInfo<RawJson>? CreateTypeInfo()
        => McpJsonUtilities.DefaultOptions.TypeInfoResolverChain is [JsonSerializerContext context, ..]
            ? JsonMetadataServices.CreateValueInfo<RawJson>(context.Options, new Converter())
            : null;

    private sealed class Converter : JsonConverter<RawJson>
    {
        public override RawJson Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
            => throw new NotSupportedException("Raw JSON is only written.");

        public override void Write(Utf8JsonWriter writer, RawJson value, JsonSerializerOptions options)
            => writer.WriteRawValue(value.Utf8.Span, skipInputValidation: true);
    }
}
