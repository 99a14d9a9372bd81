using Keyway.Generators.Infrastructure;

namespace Keyway.Generators.Tools;

/// <summary>A key that a tool requires.</summary>
/// <param name="Name">The key's name.</param>
/// <param name="Type">Its type, as emitted code names it; null until its declaration has been found, or where there is none.</param>
/// <param name="Marks">The warnings that naming its type would give.</param>
internal sealed record RequiredKeyModel(string Name, string? Type, EquatableArray<string> Marks);
