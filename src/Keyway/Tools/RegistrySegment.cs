using System.Runtime.CompilerServices;
using Keyway.CompilerServices;

namespace Keyway;

/// <summary>The tools that one generated source gives to a registry, under a prefix and without what is excluded.</summary>
internal sealed class RegistrySegment(RegistrySource source, string prefix, string[] excluded)
{
    public RegistrySource Source { get; } = source;

    public string Prefix { get; } = prefix;

    /// <summary>Gets whole names, prefix included.</summary>
    public string[] Excluded { get; } = excluded;

    public int Count => Source.Offsets.Length - 1;

    public ToolName NameAt(int index) => new(Prefix, LocalName(index));

    // Apart, since its loop wants the registers that a call has taken.

    /// <summary>Finds a tool by its whole name; -1 where there is none.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public int IndexOf(ReadOnlySpan<char> name)
    {
        if (Prefix.Length > 0 && !name.StartsWith(Prefix, StringComparison.Ordinal))
        {
            return -1;
        }

        ReadOnlySpan<char> local = name[Prefix.Length..];
        ReadOnlySpan<byte> names = Source.Names;
        ReadOnlySpan<int> offsets = Source.Offsets;
        int low = 0;
        int high = offsets.Length - 2;
        while (low <= high)
        {
            int middle = (low + high) >>> 1;
            int order = Compare(names[offsets[middle]..(offsets[middle + 1] - 1)], local);
            if (order == 0)
            {
                return IsExcluded(name) ? -1 : middle;
            }

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return -1;
    }

    private bool IsExcluded(ReadOnlySpan<char> name)
    {
        foreach (string excluded in Excluded)
        {
            if (name.SequenceEqual(excluded))
            {
                return true;
            }
        }

        return false;
    }

    private ReadOnlySpan<byte> LocalName(int index)
    {
        ReadOnlySpan<int> offsets = Source.Offsets;
        return Source.Names[offsets[index]..(offsets[index + 1] - 1)];
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
