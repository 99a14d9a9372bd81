namespace Keyway;

/// <summary>What becomes of members that a tool doesn't have.</summary>
public enum UnknownArguments
{
    /// <summary>They are faults, at every depth. The default: the schema says <c>additionalProperties: false</c>.</summary>
    Refuse,

    /// <summary>They are dropped, for clients that can't be mended.</summary>
    Ignore,
}
