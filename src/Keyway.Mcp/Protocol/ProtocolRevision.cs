namespace Keyway.Mcp;

/// <summary>What differs between the revisions of the protocol.</summary>
internal static class ProtocolRevision
{
    /// <summary>The first revision without sessions of its own: what a client is and can stands in each request.</summary>
    private const string July2026 = "2026-07-28";

    /// <summary>Gets the revisions in which a client begins a session with <c>initialize</c>.</summary>
    public static IReadOnlyList<string> WithSessions { get; } = ["2024-11-05", "2025-03-26", "2025-06-18", "2025-11-25"];

    public static bool HasSessions(string version) => WithSessions.Contains(version);

    /// <summary>
    /// Says whether requests carry what a client is and can, results say their type, and structured content may be any JSON
    /// (revision 2026-07-28). In earlier ones structured content is an object (2025-11-25, "Tools", "Structured Content").
    /// </summary>
    public static bool IsJuly2026OrLater(string? version) => string.CompareOrdinal(version, July2026) >= 0;
}
