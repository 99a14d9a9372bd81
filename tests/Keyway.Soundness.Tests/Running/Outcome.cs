namespace Keyway.Soundness.Tests.Running;

/// <summary>What became of a program.</summary>
internal enum Outcome
{
    /// <summary>It isn't C#: the generator of programs has a bug.</summary>
    DoesNotCompile,

    /// <summary>The analyzers report its contexts.</summary>
    Reported,

    /// <summary>The analyzers are silent, and it ran without a fault.</summary>
    Sound,

    /// <summary>The analyzers are silent, and it read a key that wasn't there: a counter-example.</summary>
    Unsound,

    /// <summary>The analyzers are silent, and it failed otherwise: the generator of programs has a bug.</summary>
    Broke,
}
