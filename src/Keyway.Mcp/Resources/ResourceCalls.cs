using System.Buffers;
using System.Text.Json;
using ModelContextProtocol;

namespace Keyway.Mcp;

/// <summary>Reads resources for clients, and keeps what they want to hear of (revision 2025-11-25, "Resources", "Reading Resources").</summary>
internal sealed class ResourceCalls(ToolInvoker invoker, AvailableList list, RunResources? runs, ServerInfo serverInfo)
{
    private static readonly RawJson s_empty = new("{}"u8.ToArray());

    /// <summary>Says whether there is a resource of a URI that the client of a request may read.</summary>
    public async ValueTask<bool> CanReadAsync(McpRequest request, string uri, CancellationToken cancellationToken)
        => invoker.Registry.FindResource(uri, out _) is { } resource
            ? list.Has(request, resource)
            : runs is not null && await runs.CanReadAsync(request.Session, uri, cancellationToken).ConfigureAwait(false);

    /// <summary>Says whether a session that could read a resource still may.</summary>
    public bool MayRead(McpServerSession session, RuntimeContext context, string uri)
        => invoker.Registry.FindResource(uri, out _) is { } resource ? list.Has(session.State, context, resource) : RunResources.MayRead(session, uri);

    /// <summary>
    /// Lets the client hear of a resource. One that it can't read isn't named to it by that either; else its URI is most likely misspelled.
    /// </summary>
    public async ValueTask<RawJson> SubscribeAsync(McpRequest request, CancellationToken cancellationToken)
    {
        string uri = request.GetText("uri");
        if (uri.Length > ResourceSubscriptions.MostCharacters)
        {
            throw McpRequest.Invalid($"Expected a URI of at most {ResourceSubscriptions.MostCharacters} characters to subscribe to, got one of {uri.Length}.");
        }

        if (!await CanReadAsync(request, uri, cancellationToken).ConfigureAwait(false))
        {
            throw Unknown(request, uri);
        }

        return request.Session.Subscriptions.TryAdd(uri)
            ? s_empty
            : throw McpRequest.Invalid($"Expected at most {ResourceSubscriptions.MostUris} subscriptions of a session, got one more. Unsubscribe from others first.");
    }

    public static ValueTask<RawJson> UnsubscribeAsync(McpRequest request, CancellationToken cancellationToken)
    {
        request.Session.Subscriptions.Remove(request.GetText("uri"));
        return new(s_empty);
    }

    public async ValueTask<RawJson> AnswerAsync(McpRequest request, CancellationToken cancellationToken)
    {
        string uri = request.GetText("uri");
        if (invoker.Registry.FindResource(uri, out ToolArguments arguments) is { } resource)
        {
            return await ReadAsync(request, uri, resource, arguments, cancellationToken).ConfigureAwait(false);
        }

        return runs is not null && await runs.ReadAsync(request.Session, uri, cancellationToken).ConfigureAwait(false) is { } events
            ? WriteRun(uri, events, ServerInfoFor(request))
            : throw Unknown(request, uri);
    }

    private async ValueTask<RawJson> ReadAsync(McpRequest request, string uri, ToolDescriptor resource, ToolArguments arguments, CancellationToken cancellationToken)
    {
        ToolResult result = await RequestCall.InvokeAsync(request, invoker, resource.Name, arguments, cancellationToken).ConfigureAwait(false);
        return result.Error is { } error
            ? throw RequestFaults.Of(error)
            : Write(ResourceContents.Of(result, resource, uri), static (writer, contents) =>
            {
                foreach (ResourceContents content in contents)
                {
                    writer.WriteStartObject();
                    WriteContent(writer, content);
                    writer.WriteEndObject();
                }
            }, ServerInfoFor(request));
    }

    private ServerInfo? ServerInfoFor(McpRequest request) => request.IsJuly2026OrLater ? serverInfo : null;

    private static void WriteContent(Utf8JsonWriter writer, ResourceContents content)
    {
        writer.WriteString("uri"u8, content.Uri);
        Wire.WriteOptional(writer, "mimeType"u8, content.MimeType);
        if (content.Text is { } text)
        {
            writer.WriteString("text"u8, text);
        }
        else
        {
            writer.WriteBase64String("blob"u8, content.Data.Span);
        }
    }

    private static RawJson WriteRun(string uri, ReadOnlyMemory<byte> events, ServerInfo? serverInfo)
        => Write((uri, events), static (writer, run) =>
        {
            writer.WriteStartObject();
            writer.WriteString("uri"u8, run.uri);
            writer.WriteString("mimeType"u8, RunEventJson.MediaType);
            writer.WriteString("text"u8, run.events.Span);
            writer.WriteEndObject();
        }, serverInfo);

    private static RawJson Write<T>(T contents, Action<Utf8JsonWriter, T> writeContents, ServerInfo? serverInfo)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Wire.WriterOptions))
        {
            writer.WriteStartObject();
            writer.WriteStartArray("contents"u8);
            writeContents(writer, contents);
            writer.WriteEndArray();
            serverInfo?.WriteResultType(writer, isCacheable: true);
            writer.WriteEndObject();
        }

        return new RawJson(buffer.WrittenMemory);
    }

    private McpProtocolException Unknown(McpRequest request, string uri)
    {
        const int MostCharacters = 200;
        string shown = uri.Length <= MostCharacters ? uri : $"{uri[..MostCharacters]}…";
        string[] known = [.. list.Of(request).Select(resource => resource.UriTemplate!.Text)];
        string? nearest = NameSuggestions.FindNearest(shown, known, 1).FirstOrDefault();
        var fault = new McpProtocolException(
            $"There is no resource '{shown}'.{(nearest is null ? "" : $" Did you mean '{nearest}'?")}",
            request.IsJuly2026OrLater ? McpErrorCode.InvalidParams : McpErrorCode.ResourceNotFound);
        fault.Data["uri"] = Utf8Json.Create(shown, static (writer, uri) => writer.WriteStringValue(uri)).ToJsonElement();
        return fault;
    }
}
