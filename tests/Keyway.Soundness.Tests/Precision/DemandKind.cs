namespace Keyway.Soundness.Tests.Precision;

/// <summary>Why a key is demanded: a run reads it, or a rule of the proof asks for more than runs can show.</summary>
internal enum DemandKind
{
    /// <summary>A run reads it.</summary>
    Read,

    /// <summary>2: a member that is called, or what is given back, states it, read or not.</summary>
    Stated,

    /// <summary>3: it is stored where readers need it.</summary>
    Stored,

    /// <summary>4: a contract states it, or a function within the body reads it, called or not.</summary>
    StandsIn,

    /// <summary>
    /// 7: it is read where no guard leads and no run went, since other conditions count as both; or of a variable that others had by reference,
    /// which may have left in it what it held.
    /// </summary>
    Condition,

    /// <summary>No rule accounts for it.</summary>
    Unexplained,
}
