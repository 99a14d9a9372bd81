namespace Keyway;

/// <summary>Why a required key can't be read.</summary>
public enum ContextFaultKind
{
    /// <summary>The key is absent.</summary>
    Missing,

    /// <summary>The key is there with a null, which counts as absent.</summary>
    Null,

    /// <summary>The key's value is of another type.</summary>
    WrongType,
}
