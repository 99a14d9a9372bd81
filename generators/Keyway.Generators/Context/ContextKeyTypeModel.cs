using Keyway.Generators.Infrastructure;

namespace Keyway.Generators.Context;

/// <summary>A type with keys, as the list of an assembly's types has it.</summary>
/// <param name="Type">The type, as emitted code names it.</param>
/// <param name="Marks">The warnings that naming it would give.</param>
internal sealed record ContextKeyTypeModel(string Type, EquatableArray<string> Marks);
