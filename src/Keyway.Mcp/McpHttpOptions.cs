namespace Keyway.Mcp;

/// <summary>How a server listens for HTTP.</summary>
public sealed class McpHttpOptions
{
    /// <summary>The environment variable that the token is taken from where <see cref="Token"/> isn't set.</summary>
    public const string TokenVariable = "KEYWAY_MCP_TOKEN";

    /// <summary>Gets or sets the path that clients talk to. Default: <c>/mcp</c>.</summary>
    /// <exception cref="ArgumentException">It doesn't begin with a slash.</exception>
    public string Path
    {
        get;
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            field = value.StartsWith('/') ? value : throw new ArgumentException($"Expected a path that begins with '/', got '{value}'.", nameof(value));
        }
    } = "/mcp";

    /// <summary>
    /// Gets or sets what clients show to be let in (RFC 6750, section 2.1); the value of <see cref="TokenVariable"/> where it is null or
    /// blank. White space at its ends, such as the line end of the file that it was read from, isn't part of it.
    /// </summary>
    public string? Token { get; set; }

    /// <summary>Gets the names that clients may address the server by, beside those of its own machine.</summary>
    public IList<string> AllowedHosts { get; } = [];

    /// <summary>
    /// Gets the pages whose scripts may talk to the server and read its answers, such as <c>https://example.org</c>, beside those of its own
    /// machine (Fetch Standard, "CORS protocol").
    /// </summary>
    public IList<string> AllowedOrigins { get; } = [];

    /// <summary>Gets or sets how many sessions there are at once, at most. Default: 1,000.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is zero or negative.</exception>
    public int MaxSessions
    {
        get;
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value);
            field = value;
        }
    } = 1000;

    /// <summary>Gets or sets how long a session is kept that nobody asks anything of. Default: 30 minutes.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is zero or negative.</exception>
    public TimeSpan IdleTimeout
    {
        get;
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(value, TimeSpan.Zero);
            field = value;
        }
    } = TimeSpan.FromMinutes(30);

    /// <summary>Returns what clients have to show; null where they need nothing.</summary>
    /// <param name="given">What somebody said in place of the options.</param>
    internal string? FindToken(string? given = null)
        => Array.Find([given, Token, Environment.GetEnvironmentVariable(TokenVariable)], static token => !string.IsNullOrWhiteSpace(token))?.Trim();
}
