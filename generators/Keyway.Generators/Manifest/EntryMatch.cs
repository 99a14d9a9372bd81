using Keyway.Generators.Infrastructure;

namespace Keyway.Generators.Manifest;

/// <summary>
/// Matches the entries of <c>plugin.yaml</c> with the actions of the code: by entry point, with or without namespace; an entry
/// without one by its name. The one rule for the generator, which leaves out what doesn't match, and the analyzer, which says why.
/// </summary>
internal sealed class EntryMatch
{
    private readonly ActionModel[] _actions;
    private readonly Dictionary<ActionModel, ManifestEntryModel> _matched = [];
    private readonly List<(ManifestEntryModel Entry, string Reason)> _misfits = [];

    /// <param name="manifest">The file; null where there is none.</param>
    /// <param name="actions">The actions of the project, those that can't be served too.</param>
    public EntryMatch(ManifestModel? manifest, IEnumerable<ActionModel> actions)
    {
        _actions = [.. actions.OrderBy(action => action.EntryPoint, StringComparer.Ordinal).ThenBy(action => action.Name, StringComparer.Ordinal)];
        foreach (ManifestEntryModel entry in manifest?.Entries.OrderBy(entry => entry.EntryPoint is null) ?? Enumerable.Empty<ManifestEntryModel>())
        {
            if ((entry.EntryPoint is null ? ByName(entry) : ByEntryPoint(entry, entry.EntryPoint)) is { } reason)
            {
                _misfits.Add((entry, reason));
            }
        }

        Matched = manifest is null ? MatchedEntriesModel.None : new MatchedEntriesModel(
            manifest.Plugin.Category,
            _matched.Select(pair => new MatchedEntryModel(pair.Key, pair.Value))
                .OrderBy(matched => matched.Entry.Name, StringComparer.Ordinal)
                .ToEquatableArray());
    }

    /// <summary>Gets the entries that have an action.</summary>
    public MatchedEntriesModel Matched { get; }

    /// <summary>Gets those that have none, and why.</summary>
    public IReadOnlyList<(ManifestEntryModel Entry, string Reason)> Misfits => _misfits;

    private string? ByEntryPoint(ManifestEntryModel entry, string entryPoint)
    {
        ActionModel[] exact = [.. _actions.Where(action => action.EntryPoint == entryPoint)];
        ActionModel[] found = exact.Length > 0 ? exact : [.. _actions.Where(action => action.Method == entryPoint)];
        return found.Length switch
        {
            0 => $"the action '{entry.Name}' has the entry point '{entryPoint}', which is no method or class with [Action]. {Suggest(entryPoint)}",
            1 => Match(entry, found[0]),
            _ when found.Select(action => action.EntryPoint).Distinct(StringComparer.Ordinal).OrderBy(name => name, StringComparer.Ordinal).ToArray()
                is { Length: > 1 } names
                => $"the entry point '{entryPoint}' of the action '{entry.Name}' could be {string.Join(" or ", names)}. Name the namespace as well.",
            _ => $"the entry point '{entryPoint}' of the action '{entry.Name}' has {found.Length} overloads. Name them in the code, [Action(\"…\")], "
                + "and leave the entry point out.",
        };
    }

    private string? ByName(ManifestEntryModel entry)
    {
        ActionModel[] found = [.. _actions.Where(action => action.Name == entry.Name)];
        return found.FirstOrDefault(action => !_matched.ContainsKey(action)) is { } free ? Match(entry, free)
            : found.Length > 0 ? Match(entry, found[0])
            : $"the action '{entry.Name}' has no entry point, and no [Action] has that name. "
                + (NearestName.Find(entry.Name, _actions.Select(action => action.Name)) is { } nearest
                    ? $"Did you mean '{nearest}'?"
                    : "Name its method or class, or remove the entry.");
    }

    private string? Match(ManifestEntryModel entry, ActionModel action)
    {
        if (_matched.TryGetValue(action, out ManifestEntryModel? first))
        {
            return $"'{action.Method}' is also the action of the entry '{first.Name}'. Keep one of the two.";
        }

        _matched.Add(action, entry);
        return null;
    }

    private string Suggest(string entryPoint)
        => NearestName.Find(entryPoint, _actions.SelectMany(action => new[] { action.Method, action.EntryPoint })) is { } nearest
            ? $"Did you mean '{nearest}'?"
            : "Mark it with [Action], or remove the entry.";
}
