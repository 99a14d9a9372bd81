using Keyway.Generators.Infrastructure;
using Keyway.Generators.Rules;
using Keyway.Generators.Tools;

namespace Keyway.Generators.Registry;

/// <summary>
/// Sorts out tools whose names differ at most in case, and resources that stand for the same URIs: the first is served.
/// </summary>
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
        Dictionary<string, RegistryEntryModel> byShape = new(StringComparer.Ordinal);
        foreach (T tool in tools)
        {
            RegistryEntryModel entry = entryOf(tool);
            string name = KeyOf(entry.Space, entry.Name);
            if (byName.TryGetValue(name, out RegistryEntryModel? first))
            {
                _refused.Add((tool, Refuse(entry, first)));
                continue;
            }

            if (entry.Shape is { } shape)
            {
                if (byShape.TryGetValue(shape, out first))
                {
                    _refused.Add((tool, RefuseUri(entry, first)));
                    continue;
                }

                byShape.Add(shape, entry);
            }

            byName.Add(name, entry);
            _served.Add(tool);
        }
    }

    public IReadOnlyList<T> Served => _served;

    public IReadOnlyList<(T Tool, Refusal Refusal)> Refused => _refused;

    /// <summary>Returns what names are compared by, in any case: those of another space never clash.</summary>
    public static string KeyOf(ToolKind space, string name) => $"{space} {name}";

    private static Refusal RefuseUri(RegistryEntryModel entry, RegistryEntryModel first)
        => new(
            DiagnosticIds.ClashingUri,
            entry.Method,
            $"its URI {JsonLiteral.String(entry.Uri!)} stands for those of {first.Method} too, which is served. Give one of them another URI.");

    private static Refusal Refuse(RegistryEntryModel entry, RegistryEntryModel first)
        => new(
            DiagnosticIds.ClashingToolName,
            entry.Method,
            $"its name '{entry.Name}' is also that of {first.Method}, which is served. Give one of them another name.");
}
