namespace Keyway.Mcp.Tests;

/// <summary>How somebody speaks.</summary>
internal enum Tone
{
    /// <summary>With kindness.</summary>
    Kind,

    /// <summary>With rigour.</summary>
    Strict,

    /// <summary>As kings do.</summary>
    Kingly,
}
