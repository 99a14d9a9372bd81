namespace Keyway.Agents.Tests;

/// <summary>What is read and written is of bounded size, and nothing but files of text.</summary>
public sealed class FileLimitTests : IDisposable
{
    private static readonly TimeSpan s_soon = TimeSpan.FromSeconds(20);

    private readonly Sandbox _sandbox = new();

    [LinuxFact]
    public void FileThatIsAsLongAsMayBe_IsRead_AndALongerOneIsNot()
    {
        ConfinedFiles files = new(_sandbox.Root) { MaxReadBytes = 20_000 };
        _sandbox.Put("longest", new string('x', 20_000));
        _sandbox.Put("longer", new string('x', 20_001));

        Assert.Equal(20_000, files.ReadText("longest").Length);
        ToolException fault = Fault(() => files.ReadText("longer"));
        Assert.Equal((FileErrorCodes.TooLarge, "'longer' is longer than 20000 bytes, which is as much as may be read."), (fault.Code, fault.Message));
    }

    [LinuxFact]
    public void FileThatGrowsAfterItWasOpened_IsReadNoFurther()
    {
        string file = _sandbox.Put("growing", "x");
        var files = new ConfinedFiles(_sandbox.Root) { MaxReadBytes = 100, Opened = _ => File.AppendAllText(file, new string('x', 100)) };

        Assert.Equal(FileErrorCodes.TooLarge, Fault(() => files.ReadText("growing")).Code);
    }

    [LinuxFact]
    public void FileThatSaysItIsEmpty_IsReadToItsEnd()
    {
        var files = new ConfinedFiles("/proc/self");

        Assert.Equal(0, new FileInfo("/proc/self/status").Length);
        Assert.Contains("Pid:", files.ReadText("status"), StringComparison.Ordinal);
        Assert.Equal(
            FileErrorCodes.TooLarge,
            Fault(() => new ConfinedFiles("/proc/self") { MaxReadBytes = 10 }.ReadText("status")).Code);
    }

    [LinuxFact]
    public async Task Pipe_IsRefused_AndNobodyWaits()
    {
        Sandbox.Run("mkfifo", _sandbox.InRoot("pipe"));

        Task<ToolException[]> asked = Task.Run(() => new[]
        {
            Fault(() => _sandbox.Files.ReadText("pipe")),
            Fault(() => _sandbox.Files.WriteText("pipe", "x")),
            Fault(() => _sandbox.Files.WriteText("pipe", "x", FileWriteMode.Append)),
        });

        Assert.All(await asked.WaitAsync(s_soon), fault => Assert.Equal(FileErrorCodes.WrongKind, fault.Code));
        Assert.Equal(new DirectoryEntry("pipe", DirectoryEntryKind.Other), Assert.Single(_sandbox.Files.List(".").Entries));
    }

    [LinuxFact]
    public void DirectoryAndFile_ArentTakenForEachOther()
    {
        _sandbox.Put("dir/file", "x");

        Assert.Equal(FileErrorCodes.WrongKind, Fault(() => _sandbox.Files.ReadText("dir")).Code);
        Assert.Equal(FileErrorCodes.WrongKind, Fault(() => _sandbox.Files.ReadText(".")).Code);
        Assert.Equal(FileErrorCodes.WrongKind, Fault(() => _sandbox.Files.WriteText("dir", "x")).Code);
        Assert.Equal(FileErrorCodes.WrongKind, Fault(() => _sandbox.Files.WriteText(".", "x")).Code);
        Assert.Equal(FileErrorCodes.WrongKind, Fault(() => _sandbox.Files.WriteText("dir/file/x", "x")).Code);
        Assert.Equal(FileErrorCodes.WrongKind, Fault(() => _sandbox.Files.ReadText("dir/file/x")).Code);
        Assert.Equal(FileErrorCodes.WrongKind, Fault(() => _sandbox.Files.List("dir/file")).Code);
    }

    [LinuxFact]
    public void WhatIsntThere_IsSaid()
    {
        Assert.Equal("There is no 'nothing'.", Fault(() => _sandbox.Files.ReadText("nothing")).Message);
        Assert.Equal(FileErrorCodes.NotFound, Fault(() => _sandbox.Files.List("nothing/at/all")).Code);
        Assert.Equal(FileErrorCodes.NotFound, Fault(() => _sandbox.Files.ReadText("")).Code);
        Assert.Equal(FileErrorCodes.NotFound, Fault(() => _sandbox.Files.ReadText("a\0b")).Code);
        Assert.Equal(FileErrorCodes.IOFailed, Fault(() => _sandbox.Files.ReadText(new string('x', 300))).Code);

        ToolException fault = Fault(() => new ConfinedFiles(_sandbox.InRoot("gone")).ReadText("x"));
        Assert.Equal($"The allowed directory '{_sandbox.InRoot("gone")}' isn't there, so that nothing under it is.", fault.Message);
        Assert.Equal(FileErrorCodes.NotFound, Fault(() => new ConfinedFiles(_sandbox.InRoot("gone")).WriteText("x", "x")).Code);
        Assert.False(Directory.Exists(_sandbox.InRoot("gone")));
    }

    [LinuxFact]
    public void Text_IsUtf8_WithOrWithoutAMark()
    {
        _sandbox.Put("plain", "größe 😀\r\n");
        File.WriteAllBytes(_sandbox.InRoot("marked"), [0xEF, 0xBB, 0xBF, (byte)'a']);
        File.WriteAllBytes(_sandbox.InRoot("binary"), [0xFF, 0xFE, 0x00, 0xD8]);
        _sandbox.Put("empty", "");

        Assert.Equal("größe 😀\r\n", _sandbox.Files.ReadText("plain"));
        Assert.Equal("a", _sandbox.Files.ReadText("marked"));
        Assert.Equal("", _sandbox.Files.ReadText("empty"));
        Assert.Equal(FileErrorCodes.NotText, Fault(() => _sandbox.Files.ReadText("binary")).Code);
    }

    [LinuxFact]
    public void Directory_IsListedByName_AndLinksAreNotLookedThrough()
    {
        _sandbox.Put("b.txt", "12345");
        _sandbox.Put("a/x", "");
        _sandbox.Link("c", _sandbox.InOutside("secret.txt"));
        _sandbox.Put(".hidden", "1");

        DirectoryListing listing = _sandbox.Files.List(".");

        Assert.Equal(
            [
                new(".hidden", DirectoryEntryKind.File, 1), new("a", DirectoryEntryKind.Directory),
                new("b.txt", DirectoryEntryKind.File, 5), new("c", DirectoryEntryKind.Link),
            ],
            listing.Entries);
        Assert.False(listing.Truncated);
    }

    [LinuxFact]
    public void LargeDirectory_IsListedInPart()
    {
        for (int i = 0; i < 4; i++)
        {
            _sandbox.Put($"{i}", "");
        }

        Assert.False(new ConfinedFiles(_sandbox.Root) { MaxEntries = 4 }.List(".").Truncated);
        DirectoryListing part = new ConfinedFiles(_sandbox.Root) { MaxEntries = 3 }.List(".");
        Assert.True(part.Truncated);
        Assert.Equal(3, part.Entries.Count);
    }

    [LinuxFact]
    public void Writing_ReplacesAppendsAndCreates_AsAsked()
    {
        _sandbox.Files.WriteText("new/dir/file", "a long text");
        _sandbox.Files.WriteText("new/dir/file", "short");
        _sandbox.Files.WriteText("new/dir/file", "er", FileWriteMode.Append);
        _sandbox.Files.WriteText("appended", "ö", FileWriteMode.Append);

        Assert.Equal("shorter", File.ReadAllText(_sandbox.InRoot("new/dir/file")));
        Assert.Equal([0xC3, 0xB6], File.ReadAllBytes(_sandbox.InRoot("appended")));
        Assert.Equal(FileErrorCodes.AlreadyExists, Fault(() => _sandbox.Files.WriteText("appended", "x", existOk: false)).Code);
        Assert.Equal(FileErrorCodes.NotFound, Fault(() => _sandbox.Files.WriteText("missing", "x", create: false)).Code);
        Assert.Equal(FileErrorCodes.NotFound, Fault(() => _sandbox.Files.WriteText("no/dir/file", "x", create: false)).Code);
        Assert.Throws<ArgumentException>(() => _sandbox.Files.WriteText("file", "x", create: false, existOk: false));
        Assert.False(Directory.Exists(_sandbox.InRoot("no")));
        Assert.Equal("ö", File.ReadAllText(_sandbox.InRoot("appended")));
    }

    [LinuxFact]
    public void Writing_IsBoundedByTheLengthThatTheFileGets()
    {
        var files = new ConfinedFiles(_sandbox.Root) { MaxWriteBytes = 10 };
        files.WriteText("file", "12345678");
        files.WriteText("file", "90", FileWriteMode.Append);

        ToolException fault = Fault(() => files.WriteText("file", "x", FileWriteMode.Append));

        Assert.Equal((FileErrorCodes.TooLarge, "'file' would get 11 bytes long; files that are written may have 10."), (fault.Code, fault.Message));
        Assert.Equal(FileErrorCodes.TooLarge, Fault(() => files.WriteText("new", "öööööö")).Code);
        Assert.Equal("1234567890", File.ReadAllText(_sandbox.InRoot("file")));
        Assert.False(File.Exists(_sandbox.InRoot("new")));
    }

    [LinuxFact]
    public void FileThatSomebodyHolds_IsLeftAsItIs()
    {
        string file = _sandbox.Put("held", "text");
        using var holder = new FileStream(file, FileMode.Open, FileAccess.ReadWrite, FileShare.None);

        Assert.Equal(FileErrorCodes.IOFailed, Fault(() => _sandbox.Files.WriteText("held", "changed")).Code);
        Assert.Equal(4, holder.Length);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void LimitBelowOne_IsRefused(int limit)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new ConfinedFiles { MaxReadBytes = limit });
        Assert.Throws<ArgumentOutOfRangeException>(() => new ConfinedFiles { MaxWriteBytes = limit });
        Assert.Throws<ArgumentOutOfRangeException>(() => new ConfinedFiles { MaxEntries = limit });
    }

    public void Dispose() => _sandbox.Dispose();

    private static ToolException Fault(Action use) => Assert.Throws<ToolException>(use);
}
