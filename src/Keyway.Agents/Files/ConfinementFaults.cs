using System.Globalization;

namespace Keyway.Agents;

/// <summary>
/// What tools say of files. Nothing is said of what is outside the roots, not even whether there is anything: a link that leads out
/// and one that leads to nothing are answered alike.
/// </summary>
internal static class ConfinementFaults
{
    public static ToolException Invalid(string path)
        => new($"'{path}' can't be a path. Expected the path of a file or directory.") { Code = FileErrorCodes.NotFound };

    public static ToolException Outside(string path, ConfinedFiles files)
        => new($"'{path}' isn't under the allowed directories: {Names(files)}. Name a path under one of them.") { Code = FileErrorCodes.PathNotAllowed };

    public static ToolException LeadsOut(ConfinedPath at)
        => new($"'{at.Asked}' leads through a link to nothing, or out of the allowed directories: {Names(at.Files)}.") { Code = FileErrorCodes.PathNotAllowed };

    public static ToolException NoRoot(ConfinedPath at)
        => new($"The allowed directory '{at.Root}' isn't there, so that nothing under it is.") { Code = FileErrorCodes.NotFound };

    public static ToolException NotFound(ConfinedPath at)
        => new($"There is no '{at.Asked}'.") { Code = FileErrorCodes.NotFound };

    public static ToolException Exists(ConfinedPath at)
        => new($"'{at.Asked}' is there already.") { Code = FileErrorCodes.AlreadyExists };

    public static ToolException NoFile(ConfinedPath at)
        => new($"'{at.Asked}' is no file: only files can be read and written.") { Code = FileErrorCodes.WrongKind };

    public static ToolException NoDirectory(ConfinedPath at)
        => new($"'{at.Asked}' is no directory, or what it is in isn't.") { Code = FileErrorCodes.WrongKind };

    public static ToolException SeveralNames(ConfinedPath at)
        => new($"'{at.Asked}' has other names (hard links), which may be anywhere: it isn't written to.") { Code = FileErrorCodes.PathNotAllowed };

    public static ToolException TooLong(ConfinedPath at)
        => new(string.Create(
            CultureInfo.InvariantCulture, $"'{at.Asked}' is longer than {at.Files.MaxReadBytes} bytes, which is as much as may be read."))
        {
            Code = FileErrorCodes.TooLarge,
        };

    public static ToolException WouldBeTooLong(ConfinedPath at, long length)
        => new(string.Create(
            CultureInfo.InvariantCulture, $"'{at.Asked}' would get {length} bytes long; files that are written may have {at.Files.MaxWriteBytes}."))
        {
            Code = FileErrorCodes.TooLarge,
        };

    public static ToolException NotText(ConfinedPath at)
        => new($"'{at.Asked}' doesn't hold UTF-8 text.") { Code = FileErrorCodes.NotText };

    public static ToolException Failed(ConfinedPath at, string reason, Exception? cause = null)
        => new($"'{at.Asked}' can't be used: {reason}", cause) { Code = FileErrorCodes.IOFailed };

    public static ToolException NotSupported(ConfinedPath at, string what)
        => new($"'{at.Asked}' can't be {what}: on this system there is no way of it that is shown to keep within the allowed directories.")
        {
            Code = FileErrorCodes.NotSupported,
        };

    private static string Names(ConfinedFiles files) => string.Join(", ", files.Roots.Select(root => $"'{root}'"));
}
