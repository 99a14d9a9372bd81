namespace Keyway.Agents;

/// <summary>The values of <see cref="ToolError.Code"/> that tools give for files.</summary>
public static class FileErrorCodes
{
    /// <summary>The path leads out of the allowed roots.</summary>
    public const string PathNotAllowed = "path_not_allowed";

    /// <summary>There is nothing of that path.</summary>
    public const string NotFound = "not_found";

    /// <summary>There is something of that path already.</summary>
    public const string AlreadyExists = "already_exists";

    /// <summary>It isn't what was expected: a directory, a pipe, a device; or a file where a directory was expected.</summary>
    public const string WrongKind = "wrong_kind";

    /// <summary>It is larger than tools may read or write.</summary>
    public const string TooLarge = "too_large";

    /// <summary>The file doesn't hold text.</summary>
    public const string NotText = "not_text";

    /// <summary>The file system refuses.</summary>
    public const string IOFailed = "io_failed";

    /// <summary>This system has no way of doing it that keeps within the roots.</summary>
    public const string NotSupported = "not_supported";
}
