namespace Keyway.Analyzers.Context;

/// <summary>The kinds of places that contexts come from.</summary>
internal enum OriginKind
{
    /// <summary>A parameter, as it was at the start.</summary>
    Parameter,

    /// <summary>A field or property that may hold another context at each reading, or belongs to another instance.</summary>
    Storage,

    /// <summary>A field or property of this instance, or a static one, that is only set while it is made.</summary>
    ReadOnlyStorage,

    /// <summary>The context of an action class.</summary>
    Action,

    /// <summary>Made in place, holding nothing but what was put in.</summary>
    Made,

    /// <summary>What a member returned or gave out.</summary>
    Result,

    /// <summary>Made or returned by an expression that has run again since.</summary>
    Former,

    /// <summary>What can't be followed.</summary>
    Untraced,
}
