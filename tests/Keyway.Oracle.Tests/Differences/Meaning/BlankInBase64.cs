using System.Text.RegularExpressions;
using Keyway.Oracle.Tests.Texts;

namespace Keyway.Oracle.Tests.Differences.Meaning;

/// <summary>White space within base64.</summary>
internal sealed partial class BlankInBase64 : Difference
{
    public override string Reason => "White space isn't of the alphabet (RFC 4648, section 3.3), and no length could be told from the text.";

    public override bool IsStricter => true;

    public override JsonTree? Without(Place place)
        => place.Type == typeof(byte[]) && place.Node.Text is { } text && Blank().IsMatch(text)
            ? JsonTree.String(Blank().Replace(text, ""))
            : null;

    public override JsonTree? Provoke(Place place, Random random)
        => place.Type == typeof(byte[]) && place.Node.Text is { } text
            ? JsonTree.String(text.Insert(random.Next(text.Length + 1), random.Next(2) == 0 ? " " : "\r\n"))
            : null;

    [GeneratedRegex("[ \t\r\n]")]
    private static partial Regex Blank();
}
