namespace Keyway.Analyzers.Context;

/// <summary>
/// The rules of the proof, as <c>docs/context-proof.md</c> numbers them. All of them are always on, except in the tests that
/// prove the proof: without any one of them, a program that misses a key goes unreported.
/// </summary>
[Flags]
internal enum ProofRules
{
    /// <summary>1: what one context is given, no other one holds.</summary>
    Needs = 1 << 0,

    /// <summary>2: who passes a context owes what the parameter needs.</summary>
    Passing = 1 << 1,

    /// <summary>3: who stores a context owes what its readers need.</summary>
    Storing = 1 << 2,

    /// <summary>4: what stands in for a member states no more than that does.</summary>
    StandingIn = 1 << 3,

    /// <summary>5: an action has its context only once it runs.</summary>
    Tools = 1 << 4,

    /// <summary>6: of a context that comes back from other code, nothing is known.</summary>
    OtherCode = 1 << 5,

    /// <summary>7: what was found of a place holds only while it can't hold another context.</summary>
    Guards = 1 << 6,

    /// <summary>8: only what the compiler knows to be unreachable is; a handler isn't.</summary>
    Unreachable = 1 << 7,

    /// <summary>9: what a factory reads is owed where it is given.</summary>
    Factories = 1 << 8,

    /// <summary>Every rule.</summary>
    All = (1 << 9) - 1,
}
