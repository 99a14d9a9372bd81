using Microsoft.Win32.SafeHandles;

namespace Keyway.Agents;

/// <summary>
/// Opens files under the roots for reading, on Windows and macOS. That it keeps within them is not shown by tests, which run on Linux:
/// where the system doesn't answer as expected, nothing is read.
/// </summary>
internal static class PortableFiles
{
    public static SafeFileHandle OpenForReading(ConfinedPath at)
    {
        SafeFileHandle file = Open(at.Full)
            ?? throw (at.HasLink() ? ConfinementFaults.LeadsOut(at)
                : !Directory.Exists(at.Root) ? ConfinementFaults.NoRoot(at)
                : ConfinementFaults.NotFound(at));
        try
        {
            at.Files.Opened?.Invoke(at.Full);
            return !at.Files.Holds(RealPathOf(file), Resolve) ? throw ConfinementFaults.LeadsOut(at)
                : !IsFile(file) ? throw ConfinementFaults.NoFile(at)
                : file;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    private static bool IsFile(SafeFileHandle file)
    {
        try
        {
            return RandomAccess.GetLength(file) >= 0 && !File.GetAttributes(file).HasFlag(FileAttributes.Directory);
        }
        catch (Exception exception) when (exception is NotSupportedException or IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static string? Resolve(string root)
    {
        using SafeFileHandle? directory = Open(root);
        return directory is null ? null : RealPathOf(directory);
    }

    private static SafeFileHandle? Open(string path)
        => OperatingSystem.IsWindows() ? WindowsFiles.Open(path) : OperatingSystem.IsMacOS() ? MacFiles.Open(path) : null;

    private static string? RealPathOf(SafeFileHandle handle)
        => OperatingSystem.IsWindows() ? WindowsFiles.RealPathOf(handle) : OperatingSystem.IsMacOS() ? MacFiles.RealPathOf(handle) : null;
}
