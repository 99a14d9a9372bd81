using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Keyway.Oracle.Tests.Corpus;
using Keyway.Oracle.Tests.Differences;

namespace Keyway.Oracle.Tests.Texts;

/// <summary>Generates texts for the corpus: such as fit, such as have a deliberate difference, and such as something happened to.</summary>
internal static class Cases
{
    private const int Size = 12;

    // Enough to meet a place for each difference that a type has one for.
    private const int Tries = 8;

    /// <summary>Returns the same cases for the same seed.</summary>
    /// <param name="differences">The differences to make on purpose, each as often as the others.</param>
    /// <param name="seed">Where to start.</param>
    /// <param name="count">How many.</param>
    public static IEnumerable<Case> Of(IReadOnlyList<Difference> differences, ulong seed, int count)
    {
        Dictionary<CorpusEntry, Gen<JsonTree>> values = CorpusEntry.All.ToDictionary(entry => entry, Values.Of);
        Gen<Case> mutated =
            from entry in Gen.Elements(CorpusEntry.All.AsEnumerable())
            from tree in values[entry]
            from start in Gen.Choose(0, int.MaxValue)
            select new Case(entry, Mutate(tree.Clone(), new Random(start)));
        IEnumerable<Gen<Case>> differing =
            from difference in differences
            let entries = CorpusEntry.All.Where(entry => values[entry].Sample(Tries, new Rnd(seed), Size).Any(tree => Made(entry, tree, difference, new Random(0)).Any()))
            select from entry in Gen.Elements(entries)
                   from tree in values[entry]
                   from start in Gen.Choose(0, int.MaxValue)
                   select new Case(entry, Provoke(entry, tree.Clone(), difference, new Random(start)));
        return Gen.Frequency((2, mutated), (1, Gen.OneOf(differing))).Sample(count, new Rnd(seed), Size);
    }

    private static byte[] Mutate(JsonTree tree, Random random)
    {
        int kind = random.Next(8);
        for (int changes = kind < 2 ? 0 : random.Next(1, 4); changes > 0; changes--)
        {
            TreeMutations.Mutate(tree, random);
        }

        return kind > 6 ? ByteMutations.Mutate(tree.ToString(), random) : Encoding.UTF8.GetBytes(tree.ToString());
    }

    private static byte[] Provoke(CorpusEntry entry, JsonTree tree, Difference difference, Random random)
    {
        (Place Place, JsonTree Made)[] all = [.. Made(entry, tree, difference, random)];
        if (all.Length > 0)
        {
            (Place place, JsonTree made) = all[random.Next(all.Length)];
            place.Node.Become(made);
        }

        if (random.Next(6) == 0)
        {
            TreeMutations.Mutate(tree, random);
        }

        return Encoding.UTF8.GetBytes(tree.ToString());
    }

    private static IEnumerable<(Place Place, JsonTree Made)> Made(CorpusEntry entry, JsonTree tree, Difference difference, Random random)
        => from place in Place.In(entry, tree)
           let made = difference.Provoke(place, random)
           where made is not null
           select (place, made);
}
