using Keyway.Generators.Infrastructure;

namespace Keyway.Generators.Binding;

/// <summary>What emitted code says of a type that System.Text.Json reads and writes.</summary>
/// <param name="Kind">How it does that.</param>
/// <param name="Source">The converter, the factory or the context, as emitted code names it.</param>
internal sealed record ForeignModel(
    string FullName,
    string Namespace,
    string Name,
    string Type,
    EquatableArray<string> Marks,
    ForeignKind Kind,
    string Source)
    : BindingModel(FullName, Namespace, Name, Type, "", null, Marks);
