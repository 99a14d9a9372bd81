using Keyway.Generators.Infrastructure;
using Keyway.Generators.Rules;

namespace Keyway.Generators.Registry;

/// <summary>A registry and what it serves.</summary>
/// <param name="Declaration">Its class.</param>
/// <param name="Tools">Its tools, sorted by name.</param>
/// <param name="Refusals">What it can't serve.</param>
internal sealed record RegistryModel(
    RegistryDeclarationModel Declaration, EquatableArray<RegistryEntryModel> Tools, EquatableArray<Refusal> Refusals)
{
    /// <summary>Selects the tools of a registry. Of tools whose names differ at most in case, the first is served.</summary>
    public static RegistryModel Create(RegistryDeclarationModel declaration, EquatableArray<RegistryEntriesModel> all)
    {
        Dictionary<string, RegistryEntryModel> tools = new(StringComparer.OrdinalIgnoreCase);
        List<Refusal> refusals =
            [.. declaration.RefusedIncludes.Select(reason => new Refusal(DiagnosticIds.InvalidInclude, declaration.FullName, reason))];
        foreach (RegistryEntriesModel entries in all.Where(entries => declaration.Types?.Contains(entries.Type) ?? true))
        {
            refusals.AddRange(entries.Refusals);
            foreach (RegistryEntryModel tool in entries.Tools)
            {
                if (!tools.TryGetValue(tool.Name, out RegistryEntryModel? first))
                {
                    tools.Add(tool.Name, tool);
                }
                else
                {
                    refusals.Add(new Refusal(
                        DiagnosticIds.ClashingToolName,
                        tool.Method,
                        $"its name '{tool.Name}' is also that of {first.Method}, which is served. Give one of them another name."));
                }
            }
        }

        return new RegistryModel(
            declaration,
            tools.Values.OrderBy(tool => tool.Name, StringComparer.Ordinal).ToEquatableArray(),
            refusals.ToEquatableArray());
    }
}
