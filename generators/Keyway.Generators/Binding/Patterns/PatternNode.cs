namespace Keyway.Generators.Binding.Patterns;

/// <summary>A part of a regular expression, within the common subset of .NET and ECMA-262.</summary>
internal abstract record PatternNode
{
    /// <summary>One character.</summary>
    /// <param name="Text">What ECMA-262 writes for it; it takes nothing that .NET doesn't.</param>
    /// <param name="Widest">All that .NET may take; for what can't be told exactly, more.</param>
    /// <param name="IsExact">Whether both take the same.</param>
    /// <param name="TakesSurrogates">Whether half a surrogate pair is among it, which ECMA-262 takes whole.</param>
    public sealed record Character(string Text, CharacterSet Widest, bool IsExact, bool TakesSurrogates) : PatternNode;

    /// <summary>Parts one after the other.</summary>
    public sealed record Sequence(IReadOnlyList<PatternNode> Parts) : PatternNode;

    /// <summary>Parts of which one is taken, the first that leads on.</summary>
    public sealed record Choice(IReadOnlyList<PatternNode> Ways) : PatternNode;

    /// <summary>A part several times.</summary>
    public sealed record Repeat(PatternNode Part, int Least, int? Most, bool IsLazy) : PatternNode;

    /// <summary>The start of the text.</summary>
    public sealed record Start : PatternNode;

    /// <summary>The end of the text.</summary>
    /// <param name="IsStrict">Whether a line feed at the very end stands before it in .NET too.</param>
    public sealed record End(bool IsStrict) : PatternNode;

    /// <summary>What must, or mustn't, follow.</summary>
    public sealed record Look(PatternNode Part, bool IsPositive) : PatternNode;
}
