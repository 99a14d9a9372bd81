namespace Keyway.Mcp;

/// <summary>How a server listens for HTTP.</summary>
public sealed class McpHttpOptions
{
    /// <summary>The environment variable that the token is taken from where <see cref="Token"/> isn't set.</summary>
    public const string TokenVariable = "KEYWAY_MCP_TOKEN";

    /// <summary>Gets or sets the path that clients talk to. Default: <c>/mcp</c>.</summary>
    public string Path { get; set; } = "/mcp";

    /// <summary>Gets or sets what clients show to be let in (RFC 6750, section 2.1); the variable's value where it is null.</summary>
    public string? Token { get; set; }

    /// <summary>Gets the names that clients may address the server by, beside those of its own machine.</summary>
    public IList<string> AllowedHosts { get; } = [];

    /// <summary>Gets the pages whose scripts may talk to the server, such as <c>https://example.org</c>, beside those of its own machine.</summary>
    public IList<string> AllowedOrigins { get; } = [];

    /// <summary>Gets or sets how many sessions there are at once, at most. Default: 1,000.</summary>
    public int MaxSessions { get; set; } = 1000;

    /// <summary>Gets or sets how long a session is kept that nobody asks anything of. Default: 30 minutes.</summary>
    public TimeSpan IdleTimeout { get; set; } = TimeSpan.FromMinutes(30);
}
