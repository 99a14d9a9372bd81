using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;

namespace Keyway.Mcp;

/// <summary>Answers HTTP requests (revision 2025-11-25, "Transports", "Streamable HTTP").</summary>
internal sealed class HttpEndpoint(HttpSessions sessions, HttpGuard guard, McpOptions options, TimeProvider timeProvider)
{
    public const string SessionHeader = "Mcp-Session-Id";
    public const string VersionHeader = "MCP-Protocol-Version";
    public const string Methods = "GET, POST, DELETE";

    /// <summary>
    /// How long clients wait without hearing anything. They, and what stands between, give up on servers that say nothing, mostly after a
    /// minute or more (HTML Living Standard, 9.2.7 "Authoring notes": every 15 seconds or so).
    /// </summary>
    public static readonly TimeSpan QuietTime = TimeSpan.FromSeconds(15);

    public async Task HandleAsync(HttpContext context)
    {
        if (guard.CheckNames(context.Request) is { } stranger)
        {
            await HttpErrors.WriteAsync(context, stranger.Status, McpErrorCode.InvalidRequest, stranger.Message).ConfigureAwait(false);
            return;
        }

        CrossOrigin.Allow(context.Request, context.Response);
        if (CrossOrigin.IsPreflight(context.Request))
        {
            // It never has a token.
            CrossOrigin.AnswerPreflight(context.Request, context.Response);
            return;
        }

        if (guard.CheckToken(context.Request) is { } refusal)
        {
            context.Response.Headers.WWWAuthenticate = "Bearer";
            await HttpErrors.WriteAsync(context, refusal.Status, McpErrorCode.InvalidRequest, refusal.Message).ConfigureAwait(false);
            return;
        }

        try
        {
            await (context.Request.Method switch
            {
                "POST" => PostAsync(context),
                "GET" => ListenAsync(context),
                "DELETE" => DeleteAsync(context),
                _ => RefuseMethodAsync(context),
            }).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException && context.RequestAborted.IsCancellationRequested)
        {
            // The client is gone: nobody waits for an answer.
        }
    }

    private async Task PostAsync(HttpContext context)
    {
        if (!Accepts(context.Request, "application/json") || !Accepts(context.Request, "text/event-stream"))
        {
            await HttpErrors.WriteAsync(context, StatusCodes.Status406NotAcceptable, McpErrorCode.InvalidRequest, $"Expected a client that accepts both application/json and text/event-stream, got one with Accept '{context.Request.Headers.Accept}'.").ConfigureAwait(false);
            return;
        }

        if (!context.Request.HasJsonContentType())
        {
            await HttpErrors.WriteAsync(context, StatusCodes.Status415UnsupportedMediaType, McpErrorCode.InvalidRequest, $"Expected application/json, got '{context.Request.ContentType}'.").ConfigureAwait(false);
            return;
        }

        (byte[]? body, MessageEnvelope? tooLarge) = await HttpBody.ReadAsync(context.Request, options.MaxMessageBytes, context.RequestAborted).ConfigureAwait(false);
        if (body is null)
        {
            await RefuseAsync(context, tooLarge!).ConfigureAwait(false);
            return;
        }

        JsonRpcMessage message;
        try
        {
            message = MessageReader.Read(body);
        }
        catch (JsonException exception)
        {
            if (ErrorMessages.InPlaceOf(body, exception.Message) is { } answer)
            {
                TryFind(context)?.Transport.TryReceive(answer);
            }

            await HttpErrors.WriteAsync(context, StatusCodes.Status400BadRequest, ErrorMessages.Malformed(body, exception.Message)).ConfigureAwait(false);
            return;
        }

        await TakeAsync(context, message).ConfigureAwait(false);
    }

    private Task RefuseAsync(HttpContext context, MessageEnvelope tooLarge)
    {
        string message = $"Expected a message of at most {options.MaxMessageBytes} bytes, got a larger one. Raise McpOptions.MaxMessageBytes to allow it.";
        if (tooLarge.IsAnswer && TryFind(context) is { } session)
        {
            // Whoever asked would wait for it for good.
            session.Transport.TryReceive(ErrorMessages.Of(McpErrorCode.InvalidRequest, message, tooLarge.Id));
        }

        // What is left of it isn't read.
        context.Response.Headers.Connection = "close";
        return HttpErrors.WriteAsync(context, StatusCodes.Status413PayloadTooLarge, McpErrorCode.InvalidRequest, message, tooLarge.RequestId);
    }

    private async Task TakeAsync(HttpContext context, JsonRpcMessage message)
    {
        RequestId id = message is JsonRpcRequest asked ? asked.Id : default;
        if (!await CheckVersionAsync(context, id).ConfigureAwait(false))
        {
            return;
        }

        bool isNew = message is JsonRpcRequest { Method: RequestMethods.Initialize } && !context.Request.Headers.ContainsKey(SessionHeader);
        HttpSession? session = isNew ? sessions.TryCreate(HttpUser.Of(context)) : await FindAsync(context, id).ConfigureAwait(false);
        if (session is null)
        {
            if (isNew)
            {
                context.Response.Headers.RetryAfter = "60";
                await HttpErrors.WriteAsync(context, StatusCodes.Status503ServiceUnavailable, McpErrorCode.InternalError, sessions.IsClosed ? "The server is ending." : $"There are {options.Http.MaxSessions} sessions, as many as may be at once. Try again later.", id).ConfigureAwait(false);
            }

            return;
        }

        using HttpSession.Use use = session.BeginUse();
        if (context.Request.Headers[VersionHeader] is [{ Length: > 0 } version])
        {
            (message.Context ??= new JsonRpcMessageContext()).ProtocolVersion = version;
        }

        if (message is JsonRpcRequest request)
        {
            context.Response.Headers[SessionHeader] = session.Id;
            await AnswerAsync(context, session, request, isNew).ConfigureAwait(false);
        }
        else
        {
            if (!session.Transport.TryReceive(message))
            {
                await HttpErrors.WriteNoSessionAsync(context, id).ConfigureAwait(false);
                return;
            }

            if (message is JsonRpcNotification { Method: NotificationMethods.CancelledNotification } cancelled)
            {
                await session.Transport.EndAsync(cancelled).ConfigureAwait(false);
            }

            context.Response.StatusCode = StatusCodes.Status202Accepted;
        }
    }

    private async Task AnswerAsync(HttpContext context, HttpSession session, JsonRpcRequest request, bool isNew)
    {
        bool isKept = !isNew;
        var exchange = new HttpExchange(session.Transport, context.Response, request);
        try
        {
            if (!session.Transport.TryReceive(request, exchange))
            {
                await HttpErrors.WriteNoSessionAsync(context, request.Id).ConfigureAwait(false);
                return;
            }

            await exchange.WaitAsync(QuietTime, timeProvider, context.RequestAborted).ConfigureAwait(false);
            isKept = isKept || !exchange.IsRefused;
            if (!context.Response.HasStarted)
            {
                // It ended with its session.
                await HttpErrors.WriteNoSessionAsync(context, request.Id).ConfigureAwait(false);
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException && context.RequestAborted.IsCancellationRequested)
        {
            // Its answer can't be asked for again, so that nobody would ever get it.
            session.Transport.TryReceive(Cancel(request.Id));
            throw;
        }
        finally
        {
            await exchange.CloseAsync().ConfigureAwait(false);
            session.Transport.Remove(exchange);
            if (!isKept)
            {
                await sessions.RemoveAsync(session).ConfigureAwait(false);
            }
        }
    }

    private async Task ListenAsync(HttpContext context)
    {
        if (!Accepts(context.Request, "text/event-stream"))
        {
            await HttpErrors.WriteAsync(context, StatusCodes.Status406NotAcceptable, McpErrorCode.InvalidRequest, $"Expected a client that accepts text/event-stream, got one with Accept '{context.Request.Headers.Accept}'.").ConfigureAwait(false);
            return;
        }

        if (!await CheckVersionAsync(context, default).ConfigureAwait(false) || await FindAsync(context, default).ConfigureAwait(false) is not { } session)
        {
            return;
        }

        using HttpSession.Use use = session.BeginUse();
        context.Response.Headers[SessionHeader] = session.Id;
        await session.Transport.ListenAsync(context.Response, QuietTime, timeProvider, context.RequestAborted).ConfigureAwait(false);
        if (!context.Response.HasStarted)
        {
            // The session has ended meanwhile.
            await HttpErrors.WriteNoSessionAsync(context, default).ConfigureAwait(false);
        }
    }

    private async Task DeleteAsync(HttpContext context)
    {
        if (await FindAsync(context, default).ConfigureAwait(false) is { } session)
        {
            await sessions.RemoveAsync(session).ConfigureAwait(false);
        }
    }

    private static Task RefuseMethodAsync(HttpContext context)
    {
        context.Response.Headers.Allow = Methods;
        return HttpErrors.WriteAsync(context, StatusCodes.Status405MethodNotAllowed, McpErrorCode.InvalidRequest, $"Expected GET, POST or DELETE, got {context.Request.Method}.");
    }

    private async ValueTask<HttpSession?> FindAsync(HttpContext context, RequestId id)
    {
        string sessionId = context.Request.Headers[SessionHeader].ToString();
        if (sessionId.Length == 0)
        {
            await HttpErrors.WriteAsync(context, StatusCodes.Status400BadRequest, McpErrorCode.InvalidRequest, $"Expected the header {SessionHeader}, which the answer to 'initialize' has.", id).ConfigureAwait(false);
            return null;
        }

        if (TryFind(context) is { } session)
        {
            return session;
        }

        await HttpErrors.WriteNoSessionAsync(context, id).ConfigureAwait(false);
        return null;
    }

    // One that is somebody else's is none: nobody finds out by asking which ones there are.
    private HttpSession? TryFind(HttpContext context)
        => sessions.TryGet(context.Request.Headers[SessionHeader].ToString(), out HttpSession? session) && HttpUser.IsSame(session.User, HttpUser.Of(context)) ? session : null;

    private static async ValueTask<bool> CheckVersionAsync(HttpContext context, RequestId id)
    {
        string version = context.Request.Headers[VersionHeader].ToString();
        if (version.Length == 0 || ProtocolRevision.HasSessions(version))
        {
            return true;
        }

        await HttpErrors.WriteVersionAsync(context, version, id).ConfigureAwait(false);
        return false;
    }

    private static bool Accepts(HttpRequest request, string mediaType)
    {
        foreach (string? header in request.Headers.Accept)
        {
            foreach (StringSegment range in new StringTokenizer(header ?? "", [',']))
            {
                StringSegment type = range.Subsegment(0, range.IndexOf(';') is var at and >= 0 ? at : range.Length).Trim();
                if (type.Equals(mediaType, StringComparison.OrdinalIgnoreCase) || type.Equals("*/*", StringComparison.Ordinal)
                    || (type.EndsWith("/*", StringComparison.Ordinal) && mediaType.AsSpan().StartsWith(type.AsSpan()[..^1], StringComparison.OrdinalIgnoreCase)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static JsonRpcNotification Cancel(RequestId id)
        => new()
        {
            Method = NotificationMethods.CancelledNotification,
            Params = new JsonObject { ["requestId"] = id.Id is long number ? JsonValue.Create(number) : JsonValue.Create(id.ToString()) },
        };
}
