namespace Keyway.Binding;

/// <summary>What can be wrong with a token of JSON that can be read.</summary>
internal enum TokenFault
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>A string or name has half a surrogate pair.</summary>
    NotUnicode,

    /// <summary>The object has a member of this name before.</summary>
    RepeatedName,
}
