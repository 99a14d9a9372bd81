using Keyway.Generators.Infrastructure;

namespace Keyway.Generators.Manifest;

/// <summary>What <c>plugin.yaml</c> says of the actions that there are.</summary>
/// <param name="Category">The category of those that are in no other; null where the file states none.</param>
/// <param name="Entries">The entries that have an action.</param>
internal sealed record MatchedEntriesModel(string? Category, EquatableArray<MatchedEntryModel> Entries)
{
    /// <summary>Gets what a project without <c>plugin.yaml</c> has.</summary>
    public static MatchedEntriesModel None { get; } = new(null, EquatableArray<MatchedEntryModel>.Empty);

    /// <summary>Returns the entry of an action; null where it has none.</summary>
    /// <param name="entryPoint">Its method or class, with its namespace.</param>
    /// <param name="name">Its name by the code alone, which tells overloads apart.</param>
    public ManifestEntryModel? Find(string entryPoint, string name)
    {
        foreach (MatchedEntryModel matched in Entries)
        {
            if (matched.Action.EntryPoint == entryPoint && matched.Action.Name == name)
            {
                return matched.Entry;
            }
        }

        return null;
    }
}
