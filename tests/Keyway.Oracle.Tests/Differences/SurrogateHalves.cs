using System.Text.Json;
using System.Text.RegularExpressions;
using Keyway.Oracle.Tests.Texts;

namespace Keyway.Oracle.Tests.Differences;

/// <summary>Escapes that spell half of a surrogate pair.</summary>
internal static partial class SurrogateHalves
{
    public static bool AreIn(JsonTree tree) => tree.All().Any(IsHalf) || AreInNames(tree);

    public static bool AreInNames(JsonTree tree)
        => tree.All().Any(node => node.Members.Any(member => JsonTree.Decode(member.Name) is null));

    /// <summary>Returns the same with question marks instead, in strings and names at any depth.</summary>
    public static JsonTree Without(JsonTree tree)
        => tree.With(node => IsHalf(node) ? JsonTree.Scalar(Half().Replace(node.Token, "?"))
            : node.Kind == JsonValueKind.Object ? JsonTree.Object(node.Members.Select(member => (Half().Replace(member.Name, "?"), member.Value)))
            : null);

    private static bool IsHalf(JsonTree node) => node.Kind == JsonValueKind.String && node.Text is null;

    /// <summary>Returns a string with one at its end.</summary>
    public static JsonTree After(JsonTree text, Random random)
        => JsonTree.Scalar($"{text.Token[..^1]}\\u{(random.Next(2) == 0 ? "d83d" : "DC00")}\"");

    [GeneratedRegex(@"(?<=(?:^|[^\\])(?:\\\\)*(?:\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2})*)\\u[dD](?![89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F])[89a-fA-F][0-9a-fA-F]{2}")]
    private static partial Regex Half();
}
