namespace Keyway.Mcp.Tests;

/// <summary>A part of a meal.</summary>
internal enum Course
{
    /// <summary>What comes first.</summary>
    Starter,

    /// <summary>What fills.</summary>
    Main,
}
