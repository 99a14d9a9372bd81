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
            .OfType<KeywordModel>();
    }
}
