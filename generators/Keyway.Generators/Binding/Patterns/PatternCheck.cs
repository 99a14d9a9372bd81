namespace Keyway.Generators.Binding.Patterns;

/// <summary>
/// Says whether a pattern that is anchored on both sides takes just the text whose first match is all of it, which is what
/// [RegularExpression] asks: <c>a|ab</c> finds <c>a</c> first, and so doesn't take <c>ab</c>.
/// </summary>
internal static class PatternCheck
{
    public static bool IsSameAnchored(PatternNode root)
        => IsSaid(root, isRepeated: false, isNegative: false)
            && (EndsAnchored(root) ? !TakesLineFeed(root) || IsDetermined(root, CharacterSet.None) : IsDetermined(root, CharacterSet.None));

    /// <summary>Says whether a part can match nothing.</summary>
    public static bool IsNullable(PatternNode node) => node switch
    {
        PatternNode.Character or PatternNode.Look => false,
        PatternNode.Sequence sequence => sequence.Parts.All(IsNullable),
        PatternNode.Choice choice => choice.Ways.Any(IsNullable),
        PatternNode.Repeat repeat => repeat.Least == 0 || IsNullable(repeat.Part),
        _ => true,
    };

    /// <summary>Says whether ECMA-262 takes no text that .NET doesn't.</summary>
    private static bool IsSaid(PatternNode node, bool isRepeated, bool isNegative) => node switch
    {
        // A surrogate pair is two characters to .NET: one more than a class takes, unless any number may come.
        PatternNode.Character character => (isRepeated || !character.TakesSurrogates) && (character.IsExact || !isNegative)
            && !(isNegative && character.TakesSurrogates),
        PatternNode.Sequence sequence => sequence.Parts.All(part => IsSaid(part, false, isNegative)),
        PatternNode.Choice choice => choice.Ways.All(way => IsSaid(way, false, isNegative)),
        PatternNode.Repeat repeat => IsSaid(repeat.Part, repeat.Most is null, isNegative),
        PatternNode.Look look => IsSaid(look.Part, false, isNegative || !look.IsPositive),
        PatternNode.End end => end.IsStrict || !isNegative,
        _ => true,
    };

    private static bool EndsAnchored(PatternNode node) => node switch
    {
        PatternNode.End => true,
        PatternNode.Sequence { Parts.Count: > 0 } sequence => EndsAnchored(sequence.Parts[sequence.Parts.Count - 1]),
        PatternNode.Choice choice => choice.Ways.All(EndsAnchored),
        _ => false,
    };

    // .NET finds an end before a last line feed as well.
    private static bool TakesLineFeed(PatternNode node) => node switch
    {
        PatternNode.Character character => character.Widest.Contains('\n'),
        PatternNode.Sequence sequence => sequence.Parts.Any(TakesLineFeed),
        PatternNode.Choice choice => choice.Ways.Any(TakesLineFeed),
        PatternNode.Repeat repeat => TakesLineFeed(repeat.Part),
        _ => false,
    };

    /// <summary>Says whether the next character alone decides which way to go on: then there is one match, and it is the first.</summary>
    private static bool IsDetermined(PatternNode node, CharacterSet follow)
    {
        switch (node)
        {
            case PatternNode.Sequence sequence:
                for (int i = sequence.Parts.Count - 1; i >= 0; i--)
                {
                    if (!IsDetermined(sequence.Parts[i], follow))
                    {
                        return false;
                    }

                    CharacterSet first = First(sequence.Parts[i]);
                    follow = IsSkippable(sequence.Parts[i]) ? first.Union(follow) : first;
                }

                return true;
            case PatternNode.Choice choice:
                return choice.Ways.All(way => !IsSkippable(way) && IsDetermined(way, follow))
                    && Enumerable.Range(0, choice.Ways.Count).All(
                        i => Enumerable.Range(0, i).All(j => !First(choice.Ways[i]).Overlaps(First(choice.Ways[j]))));
            case PatternNode.Repeat repeat:
                bool isFixed = repeat.Least == repeat.Most;
                return !IsSkippable(repeat.Part)
                    && (isFixed || (!repeat.IsLazy && !First(repeat.Part).Overlaps(follow)))
                    && IsDetermined(repeat.Part, First(repeat.Part).Union(follow));
            default:
                return true;
        }
    }

    private static bool IsSkippable(PatternNode node) => node is PatternNode.Look || IsNullable(node)
        || (node is PatternNode.Sequence sequence && sequence.Parts.All(IsSkippable));

    private static CharacterSet First(PatternNode node)
    {
        switch (node)
        {
            case PatternNode.Character character:
                return character.Widest;
            case PatternNode.Choice choice:
                return choice.Ways.Select(First).Aggregate(CharacterSet.None, (all, next) => all.Union(next));
            case PatternNode.Repeat repeat:
                return First(repeat.Part);
            case PatternNode.Sequence sequence:
                CharacterSet set = CharacterSet.None;
                foreach (PatternNode part in sequence.Parts)
                {
                    set = set.Union(First(part));
                    if (!IsSkippable(part))
                    {
                        break;
                    }
                }

                return set;
            default:
                return CharacterSet.None;
        }
    }
}
