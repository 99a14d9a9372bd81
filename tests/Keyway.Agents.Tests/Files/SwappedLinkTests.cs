using Keyway.Harness;

namespace Keyway.Agents.Tests;

/// <summary>A link that is put in place between the check and the use leads nowhere: what was checked is what is used.</summary>
public sealed class SwappedLinkTests : IDisposable
{
    private readonly Sandbox _sandbox = new();

    [LinuxFact]
    public void LinkOut_ThatIsGoneBeforeTheCheck_GivesNothingAway()
    {
        _sandbox.Put("kept/secret.txt", "inside");
        _sandbox.Link("dir", _sandbox.Outside);
        var files = new ConfinedFiles(_sandbox.Root)
        {
            Opened = _ =>
            {
                File.Delete(_sandbox.InRoot("dir"));
                Directory.Move(_sandbox.InRoot("kept"), _sandbox.InRoot("dir"));
            },
        };

        Assert.Equal(FileErrorCodes.PathNotAllowed, Assert.Throws<ToolException>(() => files.ReadText("dir/secret.txt")).Code);
    }

    [LinuxFact]
    public void DirectoryThatBecomesALinkOut_AfterItWasOpened_IsStillTheOneThatWasOpened()
    {
        _sandbox.Put("dir/secret.txt", "inside");
        _sandbox.Put("dir/own.txt", "inside");
        ConfinedFiles Files() => new(_sandbox.Root)
        {
            Opened = path =>
            {
                if (!File.Exists(_sandbox.InRoot("moved/secret.txt")))
                {
                    Directory.Move(_sandbox.InRoot("dir"), _sandbox.InRoot("moved"));
                    _sandbox.Link("dir", _sandbox.Outside);
                }
            },
        };

        Assert.Equal("inside", Files().ReadText("dir/secret.txt"));
        Restore();
        Assert.Equal(["own.txt", "secret.txt"], Files().List("dir").Entries.Select(entry => entry.Name));
        Restore();

        _sandbox.AssertOutsideIsUntouched();
    }

    [LinuxFact]
    public void NewFile_IsMadeInTheDirectoryThatWasChecked_WhateverItsNameLeadsToNow()
    {
        Directory.CreateDirectory(_sandbox.InRoot("dir"));
        var files = new ConfinedFiles(_sandbox.Root)
        {
            Opened = path =>
            {
                if (path.EndsWith("/dir", StringComparison.Ordinal))
                {
                    Directory.Move(_sandbox.InRoot("dir"), _sandbox.InRoot("moved"));
                    _sandbox.Link("dir", _sandbox.Outside);
                }
            },
        };

        files.WriteText("dir/new.txt", "text");

        Assert.Equal("text", File.ReadAllText(_sandbox.InRoot("moved/new.txt")));
        _sandbox.AssertOutsideIsUntouched();
    }

    [LinuxFact]
    public void NewFile_WhoseDirectoryIsMovedOut_IsTakenBack()
    {
        Directory.CreateDirectory(_sandbox.InRoot("dir"));
        var files = new ConfinedFiles(_sandbox.Root)
        {
            Opened = path =>
            {
                if (path.EndsWith("/new.txt", StringComparison.Ordinal))
                {
                    Directory.Move(_sandbox.InRoot("dir"), _sandbox.InOutside("dir"));
                }
            },
        };

        Assert.Equal(FileErrorCodes.PathNotAllowed, Assert.Throws<ToolException>(() => files.WriteText("dir/new.txt", "text")).Code);

        Assert.Empty(Directory.EnumerateFileSystemEntries(_sandbox.InOutside("dir")));
    }

    [LinuxFact]
    public void FileThatBecomesALinkOut_AfterItWasOpened_IsWrittenToAsItWas()
    {
        _sandbox.Put("file.txt", "old");
        var files = new ConfinedFiles(_sandbox.Root)
        {
            Opened = path =>
            {
                if (path.EndsWith("/file.txt", StringComparison.Ordinal))
                {
                    File.Move(_sandbox.InRoot("file.txt"), _sandbox.InRoot("moved.txt"));
                    _sandbox.Link("file.txt", _sandbox.InOutside("secret.txt"));
                }
            },
        };

        files.WriteText("file.txt", "new");

        Assert.Equal("new", File.ReadAllText(_sandbox.InRoot("moved.txt")));
        _sandbox.AssertOutsideIsUntouched();
    }

    [LinuxFact]
    public void FileThatIsDeleted_AfterItWasOpened_IsReadAsItWas()
    {
        string file = _sandbox.Put("file.txt", "inside");
        var files = new ConfinedFiles(_sandbox.Root) { Opened = _ => File.Delete(file) };

        Assert.Equal("inside", files.ReadText("file.txt"));
    }

    [LinuxFact]
    public void LinkThatAppears_WhereADirectoryIsToBeMade_LeadsNowhere()
    {
        var files = new ConfinedFiles(_sandbox.Root)
        {
            Opened = path =>
            {
                if (path == _sandbox.Root)
                {
                    _sandbox.Link("new", _sandbox.Outside);
                }
            },
        };

        Assert.Equal(FileErrorCodes.PathNotAllowed, Assert.Throws<ToolException>(() => files.WriteText("new/dir/file.txt", "text")).Code);
        _sandbox.AssertOutsideIsUntouched();
    }

    [LinuxFact]
    public async Task DirectoryAndLinkThatChangePlacesAllTheTime_NeverLetAnythingInOrOut()
    {
        _sandbox.Put("dir/secret.txt", "inside");
        _sandbox.Link("link", _sandbox.Outside);
        var outside = new DirectoryEntry("secret.txt", DirectoryEntryKind.File, Sandbox.Secret.Length);
        using var ended = new CancellationTokenSource();
        Task swapping = Task.Run(() => Swap(ended.Token));
        int served = 0;
        int refused = 0;
        try
        {
            int least = TestSize.Of(2_000, 200_000);
            for (int i = 0; i < least || ((served == 0 || refused == 0) && i < 100 * least); i++)
            {
                Count(() => Assert.Equal("inside", _sandbox.Files.ReadText("dir/secret.txt")));
                Count(() => Assert.DoesNotContain(outside, _sandbox.Files.List("dir").Entries));
                Count(() => _sandbox.Files.WriteText("dir/secret.txt", "inside"));
                Count(() => _sandbox.Files.WriteText($"dir/new-{i % 50}.txt", "x"));
                Count(() => _sandbox.Files.WriteText($"dir/deep-{i % 50}/new.txt", "x", FileWriteMode.Append));
            }
        }
        finally
        {
            await ended.CancelAsync();
            await swapping;
        }

        _sandbox.AssertOutsideIsUntouched();
        Assert.True(served > 0 && refused > 0, $"{served} were served and {refused} refused: nothing was raced.");

        void Count(Action use)
        {
            try
            {
                use();
                served++;
            }
            catch (ToolException fault) when (fault.Code == FileErrorCodes.PathNotAllowed)
            {
                refused++;
            }
        }
    }

    public void Dispose() => _sandbox.Dispose();

    private void Restore()
    {
        File.Delete(_sandbox.InRoot("dir"));
        Directory.Move(_sandbox.InRoot("moved"), _sandbox.InRoot("dir"));
    }

    private void Swap(CancellationToken ended)
    {
        while (!ended.IsCancellationRequested)
        {
            Sandbox.Exchange(_sandbox.InRoot("dir"), _sandbox.InRoot("link"));
        }
    }
}
