using System.Text.RegularExpressions;
using Keyway.Harness;

namespace Keyway.AI.Tests.Peer;

/// <summary>The page that lists the peer's behaviours, and the tests that compare them, say the same.</summary>
public sealed partial class ParityPageTests
{
    [Fact]
    public void EveryRow_IsATest_AndEveryTestARow()
    {
        string page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "ai.md"));
        string[] rows = [.. Rows().Matches(page).Select(row => row.Groups["test"].Value).Order(StringComparer.Ordinal)];
        string[] tests =
        [
            .. from type in typeof(Pair).Assembly.GetTypes()
               where type.Namespace == typeof(Pair).Namespace && type.Name.EndsWith("ParityTests", StringComparison.Ordinal)
               from method in type.GetMethods()
               where method.IsDefined(typeof(FactAttribute), inherit: true)
               orderby method.Name
               select method.Name,
        ];

        Assert.True(tests.Length > 50, $"{tests.Length} tests were found.");
        Assert.Equal(tests.Order(StringComparer.Ordinal), rows);
    }

    [GeneratedRegex(@"^\|[^|]+\|[^|]+\|[^|]+\| `(?<test>\w+)` \|$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Rows();
}
