using System.Text;
using Keyway.Oracle.Tests.Corpus;

namespace Keyway.Oracle.Tests.Texts;

/// <summary>A text for a type of the corpus.</summary>
internal sealed record Case(CorpusEntry Entry, byte[] Utf8)
{
    public Case(CorpusEntry entry, string text)
        : this(entry, Encoding.UTF8.GetBytes(text))
    {
    }

    public string Text => Encoding.UTF8.GetString(Utf8);

    /// <summary>Returns the smallest case within this one that still fails.</summary>
    public Case Shrink(Func<Case, bool> fails)
    {
        Case smallest = this;
        while (JsonTree.Parse(smallest.Utf8) is { } tree
            && Smaller(tree).Select(text => new Case(Entry, text)).FirstOrDefault(fails) is { } smaller)
        {
            smallest = smaller;
        }

        return smallest;
    }

    public override string ToString()
        => JsonTree.Parse(Utf8) is null ? $"{Entry} {Text} (hex {Convert.ToHexString(Utf8)})" : $"{Entry} {Text}";

    private static IEnumerable<string> Smaller(JsonTree tree)
    {
        if (tree.ToString() is var text && tree.All().Count() == 1)
        {
            yield break;
        }

        int count = tree.All().Count();
        for (int i = 0; i < count; i++)
        {
            JsonTree node = tree.All().ElementAt(i);
            for (int item = 0; item < node.Items.Count + node.Members.Count; item++)
            {
                JsonTree copy = tree.Clone();
                JsonTree changed = copy.All().ElementAt(i);
                if (item < node.Items.Count)
                {
                    changed.Items.RemoveAt(item);
                }
                else
                {
                    changed.Members.RemoveAt(item - node.Items.Count);
                }

                yield return copy.ToString();
            }
        }
    }
}
