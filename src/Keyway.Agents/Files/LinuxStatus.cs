using System.Runtime.InteropServices;

namespace Keyway.Agents;

/// <summary>The part of <c>struct statx</c> that is looked at; its layout is the same on every architecture.</summary>
[StructLayout(LayoutKind.Explicit, Size = 256)]
internal readonly struct LinuxStatus
{
    private const int KindMask = 0xF000;

    [FieldOffset(16)]
    private readonly uint _nameCount;

    [FieldOffset(28)]
    private readonly ushort _mode;

    [FieldOffset(40)]
    private readonly ulong _size;

    /// <summary>Gets how many names (hard links) it has.</summary>
    public uint NameCount => _nameCount;

    /// <summary>Gets the length of a file in bytes.</summary>
    public long Size => (long)_size;

    public DirectoryEntryKind Kind => (_mode & KindMask) switch
    {
        0x8000 => DirectoryEntryKind.File,
        0x4000 => DirectoryEntryKind.Directory,
        0xA000 => DirectoryEntryKind.Link,
        _ => DirectoryEntryKind.Other,
    };
}
