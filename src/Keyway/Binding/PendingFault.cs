namespace Keyway.Binding;

/// <summary>A fault whose place may be known only as an offset into the text that is being read.</summary>
/// <param name="Offset">Where the value, the member's name, or the object that lacks a member starts.</param>
/// <param name="Member">The name to add to that place's pointer; null for the place itself.</param>
/// <param name="Code">One of <see cref="ArgumentFaultCodes"/>.</param>
/// <param name="Expected">What would have fitted.</param>
/// <param name="Got">What came.</param>
/// <param name="Suggestion">The nearest that would have fitted.</param>
/// <param name="Scope">For an unknown name: where its object starts.</param>
internal sealed record PendingFault(
    int Offset, string? Member, string Code, string Expected, string Got, string? Suggestion = null, int Scope = 0)
{
    /// <summary>The <see cref="Offset"/> of the place where reading ended before the text did.</summary>
    public const int End = int.MaxValue;

    /// <summary>Gets or sets where the fault is; null until that has been worked out.</summary>
    public string? Pointer { get; set; }

    /// <summary>Gets the member of an instance that System.Text.Json made, where the fault is one's of these.</summary>
    public string? Path { get; init; }

    /// <summary>Says whether another fault is the same thing at the same place; a value may break several rules.</summary>
    public bool IsSameAs(PendingFault other)
        => Offset == other.Offset
            && Member == other.Member
            && Path == other.Path
            && Code == other.Code
            && (Code != ArgumentFaultCodes.InvalidValue || Expected == other.Expected);
}
