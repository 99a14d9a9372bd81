using System.Text.RegularExpressions;
using Keyway.Oracle.Tests.Texts;

namespace Keyway.Oracle.Tests.Differences.Meaning;

/// <summary>So many zeros before the parts of a time that it is longer than the longest one.</summary>
internal sealed partial class LongTime : Difference
{
    public override string Reason => "A text that is longer than every time is none, so that it needn't be decoded; the schema says the same length.";

    public override bool IsStricter => true;

    // The oracle has a limit too, before it decodes: six characters for each that may be escaped.
    public override JsonTree? Without(Place place)
        => place.Node.Text is { } text
            && text.Length > LongestOf(place.Type)
            && place.Node.Token.Length - 2 <= 6 * LongestOf(place.Type)
            && Zeros().IsMatch(text)
            ? JsonTree.String(Zeros().Replace(text, ""))
            : null;

    public override JsonTree? Provoke(Place place, Random random)
        => place.Node.Text is { } text && LongestOf(place.Type) < int.MaxValue
            ? JsonTree.String(text.Insert(text.StartsWith('-') ? 1 : 0, new string('0', random.Next(40))))
            : null;

    private static int LongestOf(Type type)
        => type == typeof(TimeOnly) ? "23:59:59.9999999".Length
            : type == typeof(TimeSpan) ? "-10675199.02:48:05.4775808".Length
            : int.MaxValue;

    // Of each part but the fraction of a second.
    [GeneratedRegex(@"(?<=^-?|:|\.(?=[0-9]+:))0+(?=[0-9])")]
    private static partial Regex Zeros();
}
