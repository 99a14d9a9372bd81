namespace Keyway.Generators.Binding.Checks;

/// <summary>What is asked within a value: of itself, or of its elements.</summary>
/// <param name="Type">The type of what is asked, as emitted code names it.</param>
/// <param name="MayBeNull">Whether the value may be null.</param>
/// <param name="Checks">The emitted checks of the value itself; null where its elements are asked.</param>
/// <param name="Elements">What is asked of its elements.</param>
/// <param name="IsDictionary">Whether elements are entries, of which the values are asked.</param>
internal sealed record WithinModel(string Type, bool MayBeNull, string? Checks, WithinModel? Elements, bool IsDictionary = false)
{
    /// <summary>Gets the member whose value it is; null for other values.</summary>
    public string? Member { get; init; }

    /// <summary>Gets what is asked in the end.</summary>
    public WithinModel Last => Elements?.Last ?? this;
}
