using Keyway.Generators.Infrastructure;
using Keyway.Generators.Rules;
using Keyway.Generators.Tools;

namespace Keyway.Generators.Manifest;

/// <summary>Gives actions what <c>plugin.yaml</c> says of them and the code doesn't.</summary>
internal static class EntryResolver
{
    /// <summary>Returns a type's tools and actions with what the file says; those whose names nobody can use are refused.</summary>
    public static ToolTypeModel Resolve(ToolTypeModel type, MatchedEntriesModel entries)
    {
        List<ToolModel> tools = [];
        List<Refusal> refusals = [.. type.Refusals];
        foreach (ToolModel tool in type.Tools)
        {
            if (Resolve(tool, entries, out ToolModel resolved) is { } refusal)
            {
                refusals.Add(refusal);
            }
            else
            {
                tools.Add(resolved);
            }
        }

        return type with { Tools = tools.ToEquatableArray(), Refusals = refusals.ToEquatableArray() };
    }

    /// <summary>Resolves one tool or action; what is returned says why it can't be served.</summary>
    public static Refusal? Resolve(ToolModel tool, MatchedEntriesModel entries, out ToolModel resolved)
    {
        resolved = tool;
        if (tool.EntryPoint is null)
        {
            return null;
        }

        ManifestEntryModel? entry = entries.Find(tool.EntryPoint, tool.Name);
        List<FactModel> facts = [.. tool.Facts];
        Add(facts, "Description", entry?.Description);
        Add(facts, "Category", entry?.Category ?? entries.Category);
        Add(facts, "InputType", entry?.InputType);
        Add(facts, "OutputType", entry?.OutputType);
        resolved = tool with { Name = NameOf(tool.Name, tool.IsNamed, entry), Facts = facts.ToEquatableArray() };
        return DeclarationRules.WhyNotName(resolved.Name) is { } reason
            ? new Refusal(DiagnosticIds.InvalidName, tool.Method, reason + ".")
            : null;
    }

    /// <summary>Returns an action's name: what the attribute says, else what its entry says, else what it derives from.</summary>
    public static string NameOf(string name, bool isNamed, ManifestEntryModel? entry) => isNamed || entry is null ? name : entry.Name;

    // What the code says wins.
    private static void Add(List<FactModel> facts, string name, string? value)
    {
        if (value is not null && !facts.Exists(fact => fact.Name == name))
        {
            facts.Add(new FactModel(name, Literal.String(value)));
        }
    }
}
