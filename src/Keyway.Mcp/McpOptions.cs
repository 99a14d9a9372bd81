using Keyway.CompilerServices;

namespace Keyway.Mcp;

/// <summary>How a registry is served to clients of the Model Context Protocol.</summary>
[HostBuilder]
public sealed class McpOptions
{
    private readonly List<Func<RuntimeContext, McpServerSession, RuntimeContext>> _context = [];

    /// <summary>Gets or sets what the server calls itself; the program's name where it is null.</summary>
    public string? Name { get; set; }

    /// <summary>Gets or sets the server's version; the program's where it is null.</summary>
    public string? Version { get; set; }

    /// <summary>Gets or sets what clients may tell their model of the server as a whole; nothing where it is null.</summary>
    public string? Instructions { get; set; }

    /// <summary>
    /// Gets or sets the most that clients may do. Where it is null: <see cref="ToolAccess.Write"/>, and <see cref="ToolAccess.Read"/> where the
    /// server listens beyond its own machine.
    /// </summary>
    public ToolAccess? Access { get; set; }

    /// <summary>Gets or sets the largest message that clients may send, in bytes. Default: 4 MiB.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is zero or negative.</exception>
    public long MaxMessageBytes
    {
        get;
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value);
            field = value;
        }
    } = 4 * 1024 * 1024;

    /// <summary>Gets how the server listens for HTTP.</summary>
    public McpHttpOptions Http { get; } = new();

    /// <summary>Adds to what the calls of a session have around them, over the context of the host. It is asked once a session.</summary>
    /// <param name="configure">Gets the context so far and the session, and returns the context to go on with.</param>
    /// <returns>These options.</returns>
    public McpOptions ConfigureContext([HostContext] Func<RuntimeContext, McpServerSession, RuntimeContext> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        _context.Add(configure);
        return this;
    }

    internal RuntimeContext BuildContext(McpServerSession session)
        => _context.Aggregate(
            session.Context,
            (context, configure) => configure(context, session)
                ?? throw new InvalidOperationException("ConfigureContext expects a context back and got null. Return what With… gives."));
}
