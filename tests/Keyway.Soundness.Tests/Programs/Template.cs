namespace Keyway.Soundness.Tests.Programs;

/// <summary>
/// Something that an author may write: a statement, and what it calls. What may stand in the texts besides C# is told by
/// <see cref="Expansion"/>.
/// </summary>
/// <param name="Name">What it is, for people.</param>
internal sealed record Template(string Name)
{
    /// <summary>Gets the statements, in the body that is being written.</summary>
    public string Statement { get; init; } = "";

    /// <summary>Gets the members that go beside the one that is being written; static.</summary>
    public string Member { get; init; } = "";

    /// <summary>Gets the types that stand by themselves, in this assembly or in a referenced one.</summary>
    public string Type { get; init; } = "";

    /// <summary>Gets whether the statement can only stand where awaiting is possible.</summary>
    public bool IsAsync { get; init; }

    /// <summary>Gets whether the statement can't stand where awaiting is possible.</summary>
    public bool IsSync { get; init; }

    /// <summary>Gets whether a program can have only one of it, since the compiler finds it by its name alone.</summary>
    public bool IsSingle { get; init; }
}
