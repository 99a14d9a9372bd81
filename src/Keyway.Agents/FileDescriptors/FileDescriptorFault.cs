namespace Keyway.Agents;

/// <summary>Why something can't be done with a file descriptor.</summary>
public enum FileDescriptorFault
{
    /// <summary>There is none of that id, or there is none any more.</summary>
    NotFound,

    /// <summary>It has no such page.</summary>
    InvalidPage,

    /// <summary>It has no such line or character, or a number is too small.</summary>
    InvalidParameter,

    /// <summary>Its text can't be written to a file.</summary>
    WriteError,

    /// <summary>The text is longer than all that may be kept.</summary>
    QuotaExceeded,
}
