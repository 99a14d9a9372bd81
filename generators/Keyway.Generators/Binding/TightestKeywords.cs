using Keyway.Generators.Infrastructure;

namespace Keyway.Generators.Binding;

/// <summary>
/// Brings together what several annotations say of one value. All of them are enforced, and a schema has one keyword of
/// each kind: the tightest.
/// </summary>
internal static class TightestKeywords
{
    private static readonly (string[] Names, bool IsLower)[] Kinds =
    [
        (["Minimum", "ExclusiveMinimum"], true),
        (["Maximum", "ExclusiveMaximum"], false),
        (["MinLength"], true),
        (["MaxLength"], false),
    ];

    public static IEnumerable<KeywordModel> Of(IEnumerable<RuleModel> rules)
    {
        KeywordModel[] all = [.. rules.SelectMany(rule => rule.Keywords)];
        return Kinds
            .Select(kind => all
                .Where(keyword => kind.Names.Contains(keyword.Name))
                .OrderBy(keyword => kind.IsLower ? -keyword.Number : keyword.Number)
                .ThenByDescending(keyword => keyword.Name.Length)
                .FirstOrDefault())
            .Append(all.FirstOrDefault(keyword => keyword.Name == "Format"))
            .Append(Listed(all, "Patterns", (first, second) => first.Union(second), items => $"[{string.Join(", ", items.Select(Literal.String))}]"))
            .Append(Listed(all, "Allowed", (first, second) => first.Intersect(second), Json))
            .Append(Listed(all, "Denied", (first, second) => first.Union(second), Json))
            .OfType<KeywordModel>();
    }

    private static KeywordModel? Listed(
        KeywordModel[] all,
        string name,
        Func<IEnumerable<string>, IEnumerable<string>, IEnumerable<string>> join,
        Func<IEnumerable<string>, string> write)
    {
        IEnumerable<string>[] lists = [.. all.Where(keyword => keyword.Name == name).Select(keyword => keyword.Items)];
        return lists.Length == 0 ? null : new KeywordModel(name, 0, write(lists.Aggregate(join)));
    }

    private static string Json(IEnumerable<string> values) => Literal.String($"[{string.Join(",", values)}]");
}
