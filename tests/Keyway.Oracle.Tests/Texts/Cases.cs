using FsCheck;
using FsCheck.Fluent;
using Keyway.Oracle.Tests.Corpus;
using Keyway.Oracle.Tests.Differences;

namespace Keyway.Oracle.Tests.Texts;

/// <summary>Generates texts for the corpus: such as fit, such as have a deliberate difference, and such as something happened to.</summary>
internal static class Cases
{
    private const int Size = 12;

    /// <summary>Returns the same cases for the same seed.</summary>
    /// <param name="differences">The differences to make on purpose.</param>
    /// <param name="seed">Where to start.</param>
    /// <param name="count">How many.</param>
    public static IEnumerable<Case> Of(IReadOnlyList<Difference> differences, ulong seed, int count)
    {
        Gen<Case>[] all = [.. CorpusEntry.All.Select(entry => Of(entry, differences))];
        return Gen.OneOf(all).Sample(count, new Rnd(seed), Size);
    }

    private static Gen<Case> Of(CorpusEntry entry, IReadOnlyList<Difference> differences)
        => from tree in Values.Of(entry)
           from kind in Gen.Choose(0, 9)
           from start in Gen.Choose(0, int.MaxValue)
           select new Case(entry, Change(entry, tree.Clone(), kind, differences, new Random(start)));

    private static byte[] Change(CorpusEntry entry, JsonTree tree, int kind, IReadOnlyList<Difference> differences, Random random)
    {
        switch (kind)
        {
            case 0 or 1:
                break;
            case 2 or 3 or 4:
                Provoke(entry, tree, differences, random);
                break;
            case 5:
                Provoke(entry, tree, differences, random);
                TreeMutations.Mutate(tree, random);
                break;
            default:
                for (int changes = random.Next(1, 4); changes > 0; changes--)
                {
                    TreeMutations.Mutate(tree, random);
                }

                break;
        }

        return kind == 9 || random.Next(8) == 0
            ? ByteMutations.Mutate(tree.ToString(), random)
            : System.Text.Encoding.UTF8.GetBytes(tree.ToString());
    }

    private static void Provoke(CorpusEntry entry, JsonTree tree, IReadOnlyList<Difference> differences, Random random)
    {
        (Place Place, JsonTree Made)[] all =
        [
            .. from place in Place.In(entry, tree)
               from difference in differences
               let made = difference.Provoke(place, random)
               where made is not null
               select (place, made),
        ];
        if (all.Length > 0)
        {
            (Place place, JsonTree made) = all[random.Next(all.Length)];
            place.Node.Become(made);
        }
    }
}
