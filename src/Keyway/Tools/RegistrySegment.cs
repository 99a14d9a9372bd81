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

    /// <summary>Finds a tool by its whole name; -1 where there is none.</summary>
    public int IndexOf(ReadOnlySpan<char> name)
    {
        if (Prefix.Length > 0 && !name.StartsWith(Prefix, StringComparison.Ordinal))
        {
            return -1;
        }

        int index = NameTable.IndexOf(Source.Names, Source.Offsets, name[Prefix.Length..]);
        return index >= 0 && IsExcluded(name) ? -1 : index;
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
}
