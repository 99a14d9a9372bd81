using System.Text.Json.Nodes;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Keyway.Mcp;

/// <summary>One request of a client, and the session that it is from.</summary>
internal sealed class McpRequest
{
    private readonly JsonRpcRequest _request;

    public McpRequest(McpServer server, JsonRpcRequest request, McpServerSession session)
    {
        Server = server;
        _request = request;
        Session = session;
        IsJuly2026OrLater = ProtocolRevision.IsJuly2026OrLater(request.Context?.ProtocolVersion ?? server.NegotiatedProtocolVersion);
        ClientFeatures features = session.CanAsk ? FeaturesOf(server.ClientCapabilities) : ClientFeatures.None;
        session.SeeFeatures(features);

        // From then on, only calls of tools can ask the client.
        Features = IsJuly2026OrLater && request.Method is not (RequestMethods.ToolsCall or RequestMethods.ToolsList) ? ClientFeatures.None : features;
    }

    /// <summary>Gets by whom the client is asked and told, for as long as the request is under way.</summary>
    public McpServer Server { get; }

    public McpServerSession Session { get; }

    public bool IsJuly2026OrLater { get; }

    /// <summary>Gets what the client can be asked for while it waits for the answer.</summary>
    public ClientFeatures Features { get; }

    public JsonObject? Parameters => _request.Params as JsonObject;

    /// <summary>Gets the token under which the client wants to hear of progress; null where it doesn't.</summary>
    public JsonNode? ProgressToken => (Parameters?["_meta"] as JsonObject)?["progressToken"];

    /// <summary>Gets the least level of messages that the client hears; null where it hears none.</summary>
    /// <remarks>
    /// Who never set a level is told what a person would read (2025-11-25, "Logging", "Setting Log Level": the server may decide). From
    /// 2026-07-28 on, only who asks in the request is told.
    /// </remarks>
    public LoggingLevel? LogLevel
        => IsJuly2026OrLater ? _request.Context?.LogLevel : Server.LoggingLevel ?? LoggingLevel.Info;

    /// <summary>Gets what identifies the request in its session.</summary>
    public string Id => _request.Id.ToString();

    /// <summary>Returns a parameter that is text.</summary>
    /// <exception cref="McpProtocolException">It is absent, or something else.</exception>
    public string GetText(string parameter)
        => Parameters?[parameter] is JsonValue value && value.TryGetValue(out string? text)
            ? text
            : throw Invalid($"Expected the parameter '{parameter}' of '{_request.Method}' to be a string, got {Excerpt(Parameters?[parameter])}.");

    public static McpProtocolException Invalid(string message) => new(message, McpErrorCode.InvalidParams);

    /// <summary>Says what a client can be asked for.</summary>
    public static ClientFeatures FeaturesOf(ClientCapabilities? capabilities)
        => capabilities is null ? ClientFeatures.None
            : (capabilities.Sampling is null ? ClientFeatures.None : ClientFeatures.Sampling)
            | (capabilities.Elicitation is null ? ClientFeatures.None : ClientFeatures.Elicitation)
            | (capabilities.Roots is null ? ClientFeatures.None : ClientFeatures.Roots);

    private static string Excerpt(JsonNode? node)
    {
        const int Most = 80;
        string text = node?.ToJsonString() ?? "nothing";
        return text.Length <= Most ? text : $"{text[..Most]}…";
    }
}
