using System.Globalization;

namespace Keyway.Generators.Binding.Patterns;

/// <summary>Says a pattern of .NET as one of ECMA-262, which is what JSON Schema's <c>pattern</c> is (2020-12 core, 6.4).</summary>
internal static class EcmaPattern
{
    /// <summary>
    /// Returns an anchored pattern that takes no text but what [RegularExpression] takes, and empty text, which that always
    /// takes; null where the pattern can't be said so.
    /// </summary>
    public static string? Of(string pattern)
    {
        if (PatternParser.Parse(pattern) is not { } root || !PatternCheck.IsSameAnchored(root))
        {
            return null;
        }

        string text = Write(Inner(root), isAlone: false);
        return PatternCheck.IsNullable(root) ? $"^{text}$" : $"^(?:{Write(Inner(root), isAlone: true)})?$";
    }

    /// <summary>Takes off the anchors that the pattern is put between anyway.</summary>
    private static PatternNode Inner(PatternNode root)
    {
        if (root is not PatternNode.Sequence sequence)
        {
            return root;
        }

        IEnumerable<PatternNode> parts = sequence.Parts;
        parts = sequence.Parts.Count > 0 && sequence.Parts[0] is PatternNode.Start ? parts.Skip(1) : parts;
        bool endsAnchored = sequence.Parts.Count > 0 && sequence.Parts[sequence.Parts.Count - 1] is PatternNode.End;
        PatternNode[] inner = [.. parts];
        return new PatternNode.Sequence(endsAnchored ? [.. inner.Take(inner.Length - 1)] : inner);
    }

    private static string Write(PatternNode node, bool isAlone) => node switch
    {
        PatternNode.Character character => character.Text,
        PatternNode.Sequence { Parts: [var only] } => Write(only, isAlone),
        PatternNode.Sequence sequence => string.Concat(sequence.Parts.Select(part => Write(part, isAlone: false))),
        PatternNode.Choice choice => string.Join("|", choice.Ways.Select(way => Write(way, isAlone: true))) is var ways && isAlone ? ways : $"(?:{ways})",
        PatternNode.Repeat repeat => $"{Write(repeat.Part, repeat.Part)}{Count(repeat)}{(repeat.IsLazy ? "?" : "")}",
        PatternNode.Look look => $"(?{(look.IsPositive ? '=' : '!')}{Write(look.Part, isAlone: true)})",
        PatternNode.Start => "^",
        _ => "$",
    };

    private static string Write(PatternNode part, PatternNode repeated)
        => repeated is PatternNode.Character or PatternNode.Choice ? Write(part, isAlone: false) : $"(?:{Write(part, isAlone: true)})";

    private static string Count(PatternNode.Repeat repeat) => (repeat.Least, repeat.Most) switch
    {
        (0, null) => "*",
        (1, null) => "+",
        (0, 1) => "?",
        (var least, null) => FormattableString.Invariant($"{{{least},}}"),
        (var least, { } most) when least == most => $"{{{least.ToString(CultureInfo.InvariantCulture)}}}",
        var (least, most) => FormattableString.Invariant($"{{{least},{most}}}"),
    };
}
