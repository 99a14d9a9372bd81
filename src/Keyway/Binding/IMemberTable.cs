namespace Keyway.Binding;

/// <summary>The JSON names of an object's members, or of a tool's arguments, by index.</summary>
public interface IMemberTable
{
    /// <summary>Gets the names, by index.</summary>
    static abstract ReadOnlySpan<string> Names { get; }

    /// <summary>Gets a bit for each member that must be there: bit <c>i % 64</c> of element <c>i / 64</c>.</summary>
    static abstract ReadOnlySpan<ulong> Required { get; }

    /// <summary>
    /// Gets a bit, as in <see cref="Required"/>, for each member that may be absent and can't be null: there a null
    /// stands for an absent one, where the caller has no other way to say so.
    /// </summary>
    static virtual ReadOnlySpan<ulong> NullIsAbsent => [];

    /// <summary>Gets what becomes of members with other names.</summary>
    static virtual UnknownMembers Unknown => UnknownMembers.Refused;

    /// <summary>Finds a name that is spelled exactly so.</summary>
    /// <param name="name">The name in UTF-8, without escapes.</param>
    /// <returns>Its index, or -1.</returns>
    static abstract int IndexOf(ReadOnlySpan<byte> name);
}
