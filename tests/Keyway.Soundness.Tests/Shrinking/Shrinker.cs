using System.Collections.Immutable;
using Keyway.Soundness.Tests.Programs;

namespace Keyway.Soundness.Tests.Shrinking;

/// <summary>Makes a program that fails smaller, as long as it still fails in the same way.</summary>
internal static class Shrinker
{
    /// <summary>So many programs are tried at most: a failure should be told while somebody still waits for it.</summary>
    private const int MostTries = 1500;

    /// <summary>Shrinks a program.</summary>
    /// <param name="program">The program.</param>
    /// <param name="fails">Says whether a program fails in that way; one that doesn't compile doesn't.</param>
    public static async Task<RandomProgram> ShrinkAsync(RandomProgram program, Func<RandomProgram, Task<bool>> fails)
    {
        int tries = 0;
        int passed = 0;
        while (true)
        {
            RandomProgram? smaller = null;
            int at = 0;
            foreach (RandomProgram candidate in Smaller(program).Skip(passed))
            {
                if (tries++ == MostTries)
                {
                    return program;
                }

                if (await fails(candidate))
                {
                    smaller = candidate;
                    break;
                }

                at++;
            }

            // What came before was tried a moment ago: once it is all through, it is tried again.
            (passed, bool wasWhole) = (passed + at, passed == 0);
            if (smaller is not null)
            {
                program = smaller;
            }
            else if (wasWhole)
            {
                return program;
            }
            else
            {
                passed = 0;
            }
        }
    }

    private static IEnumerable<RandomProgram> Smaller(RandomProgram program)
    {
        if (program.Library is { } library)
        {
            yield return program with { Library = null };
            foreach (Piece smaller in Smaller(library))
            {
                yield return program with { Library = smaller };
            }
        }

        foreach (Piece smaller in Smaller(program.Main))
        {
            yield return program with { Main = smaller };
        }
    }

    private static IEnumerable<Piece> Smaller(Piece piece)
    {
        for (int block = 0; block < piece.Blocks.Length; block++)
        {
            ImmutableArray<Piece> pieces = piece.Blocks[block].Pieces;
            for (int i = 0; i < pieces.Length; i++)
            {
                yield return piece.With(block, pieces.RemoveAt(i));
                foreach (Block inner in pieces[i].Blocks)
                {
                    yield return piece.With(block, [.. pieces[..i], .. inner.Pieces, .. pieces[(i + 1)..]]);
                }

                foreach (Piece smaller in Smaller(pieces[i]))
                {
                    yield return piece.With(block, pieces.SetItem(i, smaller));
                }
            }
        }
    }
}
