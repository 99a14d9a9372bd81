using Keyway.Generators.Infrastructure;

namespace Keyway.Generators.Binding;

/// <summary>An enum, bound by the names of its values.</summary>
/// <param name="IsFlags">Whether its values are combinations of flags.</param>
/// <param name="Values">Its values, in the order of their declaration.</param>
internal sealed record EnumModel(
    string FullName,
    string Namespace,
    string Name,
    string Type,
    string SchemaName,
    string? Description,
    EquatableArray<string> Marks,
    bool IsFlags,
    EquatableArray<EnumValueModel> Values)
    : BindingModel(FullName, Namespace, Name, Type, SchemaName, Description, Marks);
