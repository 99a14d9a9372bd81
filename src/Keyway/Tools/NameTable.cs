using System.Runtime.CompilerServices;

namespace Keyway;

/// <summary>Searches the constant data of registries: texts in ASCII, sorted by their bytes, each followed by a line feed.</summary>
internal static class NameTable
{
    // Apart, since its loop wants the registers that a call has taken.

    /// <summary>Finds a text; -1 where it isn't there.</summary>
    /// <param name="texts">The texts.</param>
    /// <param name="offsets">Where each starts, and behind the last one where they end.</param>
    /// <param name="text">The text.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int IndexOf(ReadOnlySpan<byte> texts, ReadOnlySpan<int> offsets, ReadOnlySpan<char> text)
    {
        int low = 0;
        int high = offsets.Length - 2;
        while (low <= high)
        {
            int middle = (low + high) >>> 1;
            int order = Compare(texts[offsets[middle]..(offsets[middle + 1] - 1)], text);
            if (order == 0)
            {
                return middle;
            }

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return -1;
    }

    private static int Compare(ReadOnlySpan<byte> ascii, ReadOnlySpan<char> text)
    {
        for (int i = 0; i < ascii.Length && i < text.Length; i++)
        {
            int order = ascii[i] - text[i];
            if (order != 0)
            {
                return order;
            }
        }

        return ascii.Length - text.Length;
    }
}
