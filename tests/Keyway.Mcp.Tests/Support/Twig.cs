namespace Keyway.Mcp.Tests;

/// <summary>A part of a tree.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Twigs">What grows from it.</param>
internal sealed record Twig(string Name, IReadOnlyList<Twig> Twigs);
