using Keyway.Generators.Infrastructure;
using Keyway.Generators.Tools;

namespace Keyway.Generators.Registry;

/// <summary>The tools and actions of a registry, its prompts, or its resources.</summary>
/// <param name="Entries">What they are, sorted by name.</param>
/// <param name="ContextKeys">The keys of the context that they can read, sorted; null where one is given the whole context.</param>
internal sealed record RegistryPartModel(EquatableArray<RegistryEntryModel> Entries, EquatableArray<string>? ContextKeys)
{
    /// <summary>Selects those of one name space.</summary>
    public static RegistryPartModel Of(IEnumerable<RegistryEntryModel> served, ToolKind space)
    {
        RegistryEntryModel[] entries = [.. served.Where(entry => entry.Space == space).OrderBy(entry => entry.Name, StringComparer.Ordinal)];
        return new(
            // Whose keys they are doesn't matter here: a tool that requires another one leaves the file of the registry as it is.
            entries.Select(entry => entry with { ContextKeys = null }).ToEquatableArray(),
            Array.Exists(entries, entry => entry.ContextKeys is null)
                ? null
                : entries.SelectMany(entry => entry.ContextKeys!.Value).Distinct(StringComparer.Ordinal).OrderBy(key => key, StringComparer.Ordinal).ToEquatableArray());
    }
}
