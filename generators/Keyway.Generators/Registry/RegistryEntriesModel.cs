using Keyway.Generators.Infrastructure;
using Keyway.Generators.Rules;
using Keyway.Generators.Tools;

namespace Keyway.Generators.Registry;

/// <summary>What registries have to know of the tools of one type.</summary>
/// <param name="Type">The type's full name.</param>
/// <param name="Tools">Its tools, actions, prompts and resources.</param>
/// <param name="Refusals">What of it can't be served.</param>
internal sealed record RegistryEntriesModel(
    string Type, EquatableArray<RegistryEntryModel> Tools, EquatableArray<Refusal> Refusals)
{
    public static RegistryEntriesModel Of(ToolTypeModel type)
        => new(
            type.FullName,
            type.Tools.Select(tool => RegistryEntryModel.Of(tool, $"global::{type.Namespace}.{tool.ClassName}")).ToEquatableArray(),
            type.Refusals);
}
