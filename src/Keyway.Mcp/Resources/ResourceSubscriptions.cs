namespace Keyway.Mcp;

/// <summary>The resources that the client of a session wants to hear of (revision 2025-11-25, "Resources", "Subscriptions").</summary>
internal sealed class ResourceSubscriptions
{
    /// <summary>As many does one session have, so that it can't fill the memory.</summary>
    private const int MostUris = 1000;

    private static readonly RawJson s_empty = new("{}"u8.ToArray());

    private readonly HashSet<string> _uris = new(StringComparer.Ordinal);

    public bool Contains(string uri)
    {
        lock (_uris)
        {
            return _uris.Contains(uri);
        }
    }

    public static ValueTask<RawJson> SubscribeAsync(McpRequest request, CancellationToken cancellationToken)
    {
        string uri = request.GetText("uri");
        HashSet<string> uris = request.Session.Subscriptions._uris;
        lock (uris)
        {
            if (uris.Count >= MostUris && !uris.Contains(uri))
            {
                throw McpRequest.Invalid($"Expected at most {MostUris} subscriptions of a session, got one more. Unsubscribe from others first.");
            }

            uris.Add(uri);
        }

        return new(s_empty);
    }

    public static ValueTask<RawJson> UnsubscribeAsync(McpRequest request, CancellationToken cancellationToken)
    {
        string uri = request.GetText("uri");
        HashSet<string> uris = request.Session.Subscriptions._uris;
        lock (uris)
        {
            uris.Remove(uri);
        }

        return new(s_empty);
    }
}
