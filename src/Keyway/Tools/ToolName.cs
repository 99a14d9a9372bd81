using System.Text;

namespace Keyway;

/// <summary>A name in a registry's own memory: it becomes a string only where somebody wants one.</summary>
public readonly ref struct ToolName
{
    private readonly string _prefix;

    internal ToolName(string prefix, ReadOnlySpan<byte> local)
    {
        _prefix = prefix;
        Local = local;
    }

    /// <summary>Gets what an including registry put before the name.</summary>
    public ReadOnlySpan<char> Prefix => _prefix;

    /// <summary>Gets the name behind the prefix, in ASCII.</summary>
    public ReadOnlySpan<byte> Local { get; }

    internal int Length => _prefix.Length + Local.Length;

    internal void CopyTo(Span<char> destination)
    {
        _prefix.CopyTo(destination);
        Encoding.ASCII.GetChars(Local, destination[_prefix.Length..]);
    }

    /// <summary>Returns the whole name.</summary>
    public override string ToString() => _prefix + Encoding.ASCII.GetString(Local);
}
