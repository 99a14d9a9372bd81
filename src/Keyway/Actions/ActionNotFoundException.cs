namespace Keyway;

/// <summary>There is no action of a name.</summary>
public sealed class ActionNotFoundException : KeywayException
{
    private const int MostNames = 20;

    /// <summary>Makes one.</summary>
    /// <param name="name">The name that was asked for.</param>
    /// <param name="names">The names that there are.</param>
    public ActionNotFoundException(string name, IReadOnlyList<string> names)
        : base(Describe(name, names))
    {
        Name = name;
        Names = names;
        Nearest = NameSuggestions.FindNearest(name, names, 1).FirstOrDefault();
    }

    /// <summary>Gets the name that was asked for.</summary>
    public string Name { get; }

    /// <summary>Gets the names that there are.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>Gets the nearest of them; null where none is near.</summary>
    public string? Nearest { get; }

    private static string Describe(string name, IReadOnlyList<string> names)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(names);
        string? nearest = NameSuggestions.FindNearest(name, names, 1).FirstOrDefault();
        string meant = nearest is null ? "" : $" Did you mean '{nearest}'?";
        string all = names.Count == 0 ? " There are none at all."
            : $" There are: {string.Join(", ", names.Take(MostNames))}{(names.Count > MostNames ? $" and {names.Count - MostNames} more" : "")}.";
        return $"There is no action '{Excerpt.Of(name, ToolName.MaxLength)}'.{meant}{all}";
    }
}
