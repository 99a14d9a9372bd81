using Keyway.Generators.Binding;
using Keyway.Generators.Infrastructure;
using Keyway.Generators.Manifest;

namespace Keyway.Generators.Tools;

/// <summary>What the parser finds in one type.</summary>
/// <param name="Type">Its tools.</param>
/// <param name="Bindings">The bindings that they need.</param>
/// <param name="KnownTypes">The types of these whose values can be written.</param>
/// <param name="Actions">Its actions, those that can't be served too.</param>
internal sealed record ParsedToolType(
    ToolTypeModel Type,
    EquatableArray<BindingModel> Bindings,
    EquatableArray<KnownTypeModel> KnownTypes,
    EquatableArray<ActionModel> Actions);
