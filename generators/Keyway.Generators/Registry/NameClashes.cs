using Keyway.Generators.Rules;

namespace Keyway.Generators.Registry;

/// <summary>Sorts out tools whose names differ at most in case: the first is served.</summary>
/// <typeparam name="T">What stands for a tool: an entry, or a symbol with its entry.</typeparam>
internal sealed class NameClashes<T>
{
    private readonly List<T> _served = [];
    private readonly List<(T Tool, Refusal Refusal)> _refused = [];

    /// <param name="tools">The tools, in the order that decides.</param>
    /// <param name="entryOf">Returns the entry of a tool.</param>
    public NameClashes(IEnumerable<T> tools, Func<T, RegistryEntryModel> entryOf)
    {
        Dictionary<string, RegistryEntryModel> byName = new(StringComparer.OrdinalIgnoreCase);
        foreach (T tool in tools)
        {
            RegistryEntryModel entry = entryOf(tool);
            if (byName.TryGetValue(entry.Name, out RegistryEntryModel? first))
            {
                _refused.Add((tool, Refuse(entry, first)));
            }
            else
            {
                byName.Add(entry.Name, entry);
                _served.Add(tool);
            }
        }
    }

    public IReadOnlyList<T> Served => _served;

    public IReadOnlyList<(T Tool, Refusal Refusal)> Refused => _refused;

    private static Refusal Refuse(RegistryEntryModel entry, RegistryEntryModel first)
        => new(
            DiagnosticIds.ClashingToolName,
            entry.Method,
            $"its name '{entry.Name}' is also that of {first.Method}, which is served. Give one of them another name.");
}
