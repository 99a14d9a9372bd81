namespace Keyway.Binding;

/// <summary>What becomes of the members of an object that its type doesn't know.</summary>
public enum UnknownMembers
{
    /// <summary>They are faults.</summary>
    Refused,

    /// <summary>They are passed over.</summary>
    Skipped,

    /// <summary>They are given to the reading code, with the index -1.</summary>
    Kept,
}
