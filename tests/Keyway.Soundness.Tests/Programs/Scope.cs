namespace Keyway.Soundness.Tests.Programs;

/// <summary>Where statements are being written, and what is at hand there.</summary>
/// <param name="Host">The type that takes on members.</param>
/// <param name="Depth">How many bodies are around it.</param>
internal sealed record Scope(Host Host, int Depth)
{
    /// <summary>Gets the contexts at hand.</summary>
    public required List<ContextVariable> Contexts { get; init; }

    /// <summary>Gets whether awaiting is possible.</summary>
    public bool IsAsync { get; init; }

    /// <summary>Gets the statement that ends the function; null where none can stand.</summary>
    public string? Exit { get; init; } = "return;";

    /// <summary>Remembers another context, or what became known of one.</summary>
    public void Know(ContextVariable variable)
    {
        Contexts.RemoveAll(known => known.Text == variable.Text);
        Contexts.Add(variable);
    }
}
