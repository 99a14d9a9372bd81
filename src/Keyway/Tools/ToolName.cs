using System.Buffers;
using System.Text;

namespace Keyway;

/// <summary>A name in a registry's own memory: it becomes a string only where somebody wants one.</summary>
public readonly ref struct ToolName
{
    /// <summary>What a name is made of (Model Context Protocol, "Tools", "Tool Names"), as the object of "expected".</summary>
    public const string Rule = "1 to 128 of the characters A-Z, a-z, 0-9, '_', '-' and '.'";

    internal const int MaxLength = 128;

    private static readonly SearchValues<char> s_characters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-.");

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

    /// <summary>Says whether a text can be the name of a tool or action (Model Context Protocol, "Tools", "Tool Names").</summary>
    /// <param name="name">The text.</param>
    public static bool IsValid(ReadOnlySpan<char> name)
        => name.Length is > 0 and <= MaxLength && !name.ContainsAnyExcept(s_characters);

    internal void CopyTo(Span<char> destination)
    {
        _prefix.CopyTo(destination);
        Encoding.ASCII.GetChars(Local, destination[_prefix.Length..]);
    }

    /// <summary>Returns the whole name.</summary>
    public override string ToString() => _prefix + Encoding.ASCII.GetString(Local);
}
