using Keyway.Generators.Binding;
using Keyway.Generators.Infrastructure;

namespace Keyway.Generators.Tools;

/// <summary>What the parser finds in one type: its tools, and the bindings that they need.</summary>
internal sealed record ParsedToolType(ToolTypeModel Type, EquatableArray<BindingModel> Bindings);
