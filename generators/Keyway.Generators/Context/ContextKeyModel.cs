namespace Keyway.Generators.Context;

/// <summary>A declared key, as tools see it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">The type of its value, as emitted code names it.</param>
internal sealed record ContextKeyModel(string Name, string Type);
