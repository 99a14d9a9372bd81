using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Keyway.Mcp;

/// <summary>
/// Calls that may ask the client for something, for clients of 2026-07-28 and later. There the answer to such a call is the question, and
/// the client asks again with what it answers: the SDK of the protocol keeps the call meanwhile, and for that has to make it itself.
/// </summary>
internal static class SuspendableCall
{
    private static readonly JsonTypeInfo<Answer> s_typeInfo = JsonMetadataServices.CreateValueInfo<Answer>(McpJsonUtilities.DefaultOptions, new Converter());

    public static McpRequestHandler<CallToolRequestParams, ResultOrAlternate<CallToolResult>> HandlerOf(
        RegistryServer registry, Func<McpServer, McpServerSession> sessionOf)
        => async (context, cancellationToken) =>
        {
            var request = new McpRequest(context.Server, context.JsonRpcRequest, sessionOf(context.Server));
            RawJson result = await registry.AnswerAsync(RequestMethods.ToolsCall, request, cancellationToken).ConfigureAwait(false);
            return ResultOrAlternate<CallToolResult>.FromAlternate(new Answer(result), s_typeInfo);
        };

    private sealed class Answer(RawJson json) : Result
    {
        public RawJson Json => json;
    }

    private sealed class Converter : JsonConverter<Answer>
    {
        public override Answer Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
            => throw new NotSupportedException("Answers are only written.");

        public override void Write(Utf8JsonWriter writer, Answer value, JsonSerializerOptions options)
            => writer.WriteRawValue(value.Json.Utf8.Span, skipInputValidation: true);
    }
}
