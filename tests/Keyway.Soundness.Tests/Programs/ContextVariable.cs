namespace Keyway.Soundness.Tests.Programs;

/// <summary>An expression that gives a context, as the author of a program thinks of it.</summary>
/// <param name="Text">How it is written.</param>
/// <param name="Held">The keys that the context holds.</param>
/// <param name="IsStable">Whether it gives the same context each time, so that asking it once is enough.</param>
internal sealed record ContextVariable(string Text, KeyMask Held, bool IsStable);
