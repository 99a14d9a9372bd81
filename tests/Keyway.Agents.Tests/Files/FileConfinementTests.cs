namespace Keyway.Agents.Tests;

/// <summary>No way of spelling a path leads out of the roots, for none of reading, listing and writing.</summary>
public sealed class FileConfinementTests : IDisposable
{
    private readonly Sandbox _sandbox = new();

    [LinuxFact]
    public void PathsThatReadToBeOutside_AreRefused()
    {
        string[] paths =
        [
            "../outside/secret.txt", "..", "../root-too/x", "a/../../outside/secret.txt", "a/b/../../../outside", "/etc/passwd", "/",
            _sandbox.InOutside("secret.txt"), _sandbox.Root + "-too/x", _sandbox.Root + "/../outside/secret.txt", "./../outside",
        ];
        Directory.CreateDirectory(_sandbox.Root + "-too");

        Assert.All(paths, path => AssertRefused(path, FileErrorCodes.PathNotAllowed));
        _sandbox.AssertOutsideIsUntouched();
        Assert.Empty(Directory.EnumerateFileSystemEntries(_sandbox.Root + "-too"));
    }

    [LinuxFact]
    public void LinksThatLeadOut_AreRefused()
    {
        _sandbox.Link("absolute", _sandbox.InOutside("secret.txt"));
        _sandbox.Link("relative", "../outside/secret.txt");
        _sandbox.Link("directory", _sandbox.Outside);
        _sandbox.Link("twice", "directory/secret.txt");
        _sandbox.Link("above", "..");
        _sandbox.Link("system", "/proc/self/status");
        _sandbox.Link("loop", "loop");

        string[] paths =
        [
            "absolute", "relative", "directory", "directory/secret.txt", "directory/new.txt", "directory/new/new.txt", "twice",
            "above/outside/secret.txt", "above", "system", "loop", "loop/x",
        ];
        Assert.All(paths, path => AssertRefused(path, FileErrorCodes.PathNotAllowed));
        _sandbox.AssertOutsideIsUntouched();
    }

    [LinuxFact]
    public void LinkOutToNothing_IsWrittenThroughByNobody()
    {
        _sandbox.Link("dangling", _sandbox.InOutside("new.txt"));
        _sandbox.Link("danglingDirectory", _sandbox.InOutside("new"));

        AssertRefused("dangling", FileErrorCodes.PathNotAllowed);
        AssertRefused("danglingDirectory/x", FileErrorCodes.PathNotAllowed);
        _sandbox.AssertOutsideIsUntouched();
    }

    [LinuxFact]
    public void Answer_DoesntSayWhatThereIsOutside()
    {
        _sandbox.Link("to", _sandbox.InOutside("secret.txt"));
        string existing = Refusal("to").Message;
        File.Delete(_sandbox.InRoot("to"));
        _sandbox.Link("to", _sandbox.InOutside("nothing"));

        Assert.Equal(existing, Refusal("to").Message);
        Assert.DoesNotContain("outside", existing, StringComparison.Ordinal);
        Assert.Contains(_sandbox.Root, existing, StringComparison.Ordinal);
        Assert.Equal(
            Refusal("../outside/secret.txt").Message.Replace("secret.txt", "nothing", StringComparison.Ordinal),
            Refusal("../outside/nothing").Message);
    }

    [LinuxFact]
    public void LinksWithinTheRoot_AreFollowed()
    {
        _sandbox.Put("real/file.txt", "inside");
        _sandbox.Link("link", "real");
        _sandbox.Link("file", _sandbox.InRoot("real/file.txt"));

        Assert.Equal("inside", _sandbox.Files.ReadText("link/file.txt"));
        Assert.Equal("inside", _sandbox.Files.ReadText("file"));
        _sandbox.Files.WriteText("link/new/deep.txt", "made");
        _sandbox.Files.WriteText("file", "changed");

        Assert.Equal("made", File.ReadAllText(_sandbox.InRoot("real/new/deep.txt")));
        Assert.Equal("changed", File.ReadAllText(_sandbox.InRoot("real/file.txt")));
    }

    [LinuxFact]
    public void RootThatIsALink_IsWhereItLeads_FromItsFirstUseOn()
    {
        _sandbox.Put("real/file.txt", "inside");
        _sandbox.Link("alias", "real");
        var files = new ConfinedFiles(_sandbox.InRoot("alias"));

        Assert.Equal("inside", files.ReadText("file.txt"));
        Assert.Equal("inside", files.ReadText(_sandbox.InRoot("alias/file.txt")));

        File.Delete(_sandbox.InRoot("alias"));
        _sandbox.Link("alias", _sandbox.Outside);
        Assert.Equal(FileErrorCodes.PathNotAllowed, Assert.Throws<ToolException>(() => files.ReadText("secret.txt")).Code);
    }

    [LinuxFact]
    public void SeveralRoots_AreAllAllowed_AndRelativePathsStartFromTheFirst()
    {
        _sandbox.Put("a/x.txt", "in a");
        _sandbox.Put("b/x.txt", "in b");
        _sandbox.Put("c/x.txt", "in c");
        _sandbox.Link("a/to-b", "../b");
        var files = new ConfinedFiles(_sandbox.InRoot("a"), _sandbox.InRoot("b"));

        Assert.Equal("in a", files.ReadText("x.txt"));
        Assert.Equal("in b", files.ReadText(_sandbox.InRoot("b/x.txt")));
        Assert.Equal("in b", files.ReadText("to-b/x.txt"));
        Assert.Equal("in b", files.ReadText("../b/x.txt"));
        Assert.Throws<ToolException>(() => files.ReadText(_sandbox.InRoot("c/x.txt")));
    }

    [LinuxFact]
    public void FileOfSeveralNames_IsRead_ButNotWrittenTo()
    {
        Sandbox.Run("ln", _sandbox.InOutside("secret.txt"), _sandbox.InRoot("hard"));

        Assert.Equal(Sandbox.Secret, _sandbox.Files.ReadText("hard"));
        Assert.Equal(
            FileErrorCodes.PathNotAllowed,
            Assert.Throws<ToolException>(() => _sandbox.Files.WriteText("hard", "changed")).Code);
        _sandbox.AssertOutsideIsUntouched();
    }

    [Fact]
    public void WithoutRoots_TheWorkingDirectoryIsAllowed()
        => Assert.Equal([Environment.CurrentDirectory], new ConfinedFiles().Roots);

    [Fact]
    public void EmptyRoot_IsRefused()
    {
        Assert.Throws<ArgumentException>(() => new ConfinedFiles(""));
        Assert.Throws<ArgumentNullException>(() => new ConfinedFiles([null!]));
    }

    public void Dispose() => _sandbox.Dispose();

    private ToolException Refusal(string path) => Assert.Throws<ToolException>(() => _sandbox.Files.ReadText(path));

    private void AssertRefused(string path, string code)
    {
        Assert.Equal(code, Refusal(path).Code);
        Assert.Equal(code, Assert.Throws<ToolException>(() => _sandbox.Files.List(path)).Code);
        foreach (FileWriteMode mode in Enum.GetValues<FileWriteMode>())
        {
            Assert.Equal(code, Assert.Throws<ToolException>(() => _sandbox.Files.WriteText(path, "x", mode)).Code);
            Assert.Equal(code, Assert.Throws<ToolException>(() => _sandbox.Files.WriteText(path, "x", mode, existOk: false)).Code);
            Assert.Equal(code, Assert.Throws<ToolException>(() => _sandbox.Files.WriteText(path, "x", mode, create: false)).Code);
        }
    }
}
