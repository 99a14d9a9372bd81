namespace Keyway.Mcp;

/// <summary>The resources that the client of a session wants to hear of (revision 2025-11-25, "Resources", "Subscriptions").</summary>
internal sealed class ResourceSubscriptions
{
    /// <summary>As many does one session have, so that it can't fill the memory.</summary>
    public const int MostUris = 1000;

    /// <summary>As long is one of them.</summary>
    public const int MostCharacters = 2048;

    private readonly HashSet<string> _uris = new(StringComparer.Ordinal);

    public bool Contains(string uri)
    {
        lock (_uris)
        {
            return _uris.Contains(uri);
        }
    }

    /// <summary>Adds one; false where there are too many.</summary>
    public bool TryAdd(string uri)
    {
        lock (_uris)
        {
            return _uris.Contains(uri) || (_uris.Count < MostUris && _uris.Add(uri));
        }
    }

    public void Remove(string uri)
    {
        lock (_uris)
        {
            _uris.Remove(uri);
        }
    }
}
