using Keyway.Oracle.Tests.Corpus;
using Keyway.Oracle.Tests.Texts;

namespace Keyway.Oracle.Tests.Differences;

/// <summary>A text, the differences in it, and the text without them.</summary>
internal sealed record Settled(IReadOnlyList<Difference> Found, string Text)
{
    /// <summary>Gets whether Keyway refuses the text for what it finds there.</summary>
    public bool IsRefused => Found.Any(difference => difference.IsStricter);

    /// <summary>Gets whether the text without the differences has the same value.</summary>
    public bool HasSameValue => !Found.Any(difference => difference.ChangesValue);

    public static Settled Of(CorpusEntry entry, JsonTree tree, IReadOnlyList<Difference> differences)
    {
        JsonTree changed = tree.Clone();
        List<Difference> found = [];
        foreach (Place place in Place.In(entry, changed))
        {
            foreach (Difference difference in differences)
            {
                if (difference.Without(place) is { } without)
                {
                    place.Node.Become(without);
                    found.Add(difference);
                }
            }
        }

        return new Settled([.. found.Distinct()], changed.ToString());
    }
}
