using Keyway.Generators.Infrastructure;

namespace Keyway.Generators.Context;

/// <summary>A declared key, as tools see it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">The type of its value, as emitted code names it.</param>
/// <param name="Marks">The warnings that naming that type would give.</param>
internal sealed record ContextKeyModel(string Name, string Type, EquatableArray<string> Marks);
