using Keyway.Generators.Binding;
using Keyway.Generators.Infrastructure;

namespace Keyway.Generators.Tools;

/// <summary>What the parser finds in one type.</summary>
/// <param name="Type">Its tools.</param>
/// <param name="Bindings">The bindings that they need.</param>
/// <param name="KnownTypes">The types of these whose values can be written.</param>
internal sealed record ParsedToolType(
    ToolTypeModel Type, EquatableArray<BindingModel> Bindings, EquatableArray<KnownTypeModel> KnownTypes);
