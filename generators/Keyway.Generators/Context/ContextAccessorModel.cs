using Keyway.Generators.Infrastructure;

namespace Keyway.Generators.Context;

/// <summary>A key whose accessors are emitted.</summary>
/// <param name="Constant">The name of its constant, which the accessors are named after.</param>
/// <param name="Identifier">The same, with <c>@</c> where it is a keyword.</param>
/// <param name="Name">The key's name.</param>
/// <param name="Type">The type of its value, as emitted code names it.</param>
/// <param name="IsValueType">Whether that is a value type.</param>
/// <param name="Marks">The warnings that naming its constant would give.</param>
/// <param name="TypeMarks">The warnings that naming the type of its value would give.</param>
/// <param name="IsPublic">Whether constant, containing types and value type are all public.</param>
internal sealed record ContextAccessorModel(
    string Constant,
    string Identifier,
    string Name,
    string Type,
    bool IsValueType,
    EquatableArray<string> Marks,
    EquatableArray<string> TypeMarks,
    bool IsPublic);
