namespace Keyway.Analyzers.Context;

/// <summary>What calls do with a context.</summary>
internal enum ContextCallKind
{
    /// <summary>Nothing that is known by itself; what its parameters state is owed.</summary>
    Other,

    /// <summary>Reads a key, which must be there.</summary>
    Read,

    /// <summary>Says whether a key is there.</summary>
    Guard,

    /// <summary>Gives a context that holds a key as well.</summary>
    Provide,

    /// <summary>Gives a context that doesn't hold a key.</summary>
    Remove,

    /// <summary>Gives a context of two.</summary>
    Overlay,

    /// <summary>Makes a context that holds nothing.</summary>
    Make,

    /// <summary>Makes a context that holds who knows what.</summary>
    MakeUnknown,
}
