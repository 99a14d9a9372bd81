using Keyway.Generators.Infrastructure;

namespace Keyway.Generators.Binding;

/// <summary>An enum, bound by the names of its values.</summary>
internal sealed record EnumModel(
    string FullName,
    string Namespace,
    string Name,
    string Type,
    string SchemaName,
    string? Description,
    EquatableArray<string> Marks,
    EquatableArray<EnumValueModel> Values)
    : BindingModel(FullName, Namespace, Name, Type, SchemaName, Description, Marks);
