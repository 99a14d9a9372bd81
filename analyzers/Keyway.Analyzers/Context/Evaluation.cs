namespace Keyway.Analyzers.Context;

/// <summary>What an expression is known to give.</summary>
/// <param name="Context">The contexts, where it gives one or a task of one.</param>
/// <param name="Verdict">What is known by it, where it is a condition.</param>
internal readonly record struct Evaluation(ContextValue? Context, Verdict? Verdict)
{
    /// <summary>Gets what nothing is known of.</summary>
    public static Evaluation Nothing => default;

    /// <summary>Returns the evaluation of a context.</summary>
    public static implicit operator Evaluation(ContextValue? value) => new(value, null);

    /// <summary>Returns the evaluation of a condition.</summary>
    public static implicit operator Evaluation(Verdict? verdict) => new(null, verdict);
}
