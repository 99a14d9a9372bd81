using Microsoft.Win32.SafeHandles;

namespace Keyway;

/// <summary>
/// A file of run events that nobody else sees, and that is gone with the process however that ends: one open file without a
/// name (on Windows, one that the system deletes when it is closed), which all streams share, each with its own position.
/// </summary>
internal sealed class TemporaryRunEventFile : IRunEventFile, IDisposable
{
    private SafeFileHandle? _file;

    public Stream OpenWrite()
    {
        string path = Path.Combine(Path.GetTempPath(), $"keyway-events-{Guid.NewGuid():N}.jsonl");
        _file = File.OpenHandle(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete, FileOptions.DeleteOnClose);
        if (!OperatingSystem.IsWindows())
        {
            File.Delete(path);
        }

        return Share(FileAccess.Write);
    }

    public Stream OpenRead() => Share(FileAccess.Read);

    public void Dispose() => _file?.Dispose();

    public override string ToString() => $"a temporary file in {Path.GetTempPath()}";

    private FileStream Share(FileAccess access)
    {
        ObjectDisposedException.ThrowIf(_file is null || _file.IsClosed, this);
        return new FileStream(new SafeFileHandle(_file.DangerousGetHandle(), ownsHandle: false), access, bufferSize: 0);
    }
}
