using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Keyway.Mcp;

/// <summary>
/// The result of a call that the SDK of the protocol makes itself, and that still goes out as the bytes that it is. From 2026-07-28 on the
/// answer to a call that asks its client is the question, and the client calls again with what it answers: the SDK keeps the call meanwhile.
/// </summary>
internal sealed class RawAnswer : Result
{
    private static readonly JsonTypeInfo<RawAnswer> s_typeInfo = JsonMetadataServices.CreateValueInfo<RawAnswer>(McpJsonUtilities.DefaultOptions, new Converter());

    private readonly RawJson _json;

    private RawAnswer(RawJson json) => _json = json;

    public static ResultOrAlternate<CallToolResult> Of(RawJson json) => ResultOrAlternate<CallToolResult>.FromAlternate(new RawAnswer(json), s_typeInfo);

    private sealed class Converter : JsonConverter<RawAnswer>
    {
        public override RawAnswer Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
            => throw new NotSupportedException("Answers are only written.");

        public override void Write(Utf8JsonWriter writer, RawAnswer value, JsonSerializerOptions options)
            => writer.WriteRawValue(value._json.Utf8.Span, skipInputValidation: true);
    }
}
