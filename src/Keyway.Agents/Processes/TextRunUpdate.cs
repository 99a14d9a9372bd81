namespace Keyway.Agents;

/// <summary>The model said something.</summary>
/// <param name="Text">The text that came, which goes on from what came before.</param>
public sealed record TextRunUpdate(string Text) : RunUpdate;
