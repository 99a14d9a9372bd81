namespace Keyway;

/// <summary>What a caller must be allowed to do, from least to most.</summary>
public enum ToolAccess
{
    /// <summary>Looks, and changes nothing.</summary>
    Read = 0,

    /// <summary>Changes what belongs to the caller. The default.</summary>
    Write = 1,

    /// <summary>Changes what belongs to others, or starts work that can.</summary>
    Admin = 2,
}
