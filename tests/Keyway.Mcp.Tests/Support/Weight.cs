namespace Keyway.Mcp.Tests;

/// <summary>What something weighs.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Grams">How heavy it is.</param>
/// <param name="Note">A remark.</param>
internal sealed record Weight(string Name, decimal Grams, string Note);
