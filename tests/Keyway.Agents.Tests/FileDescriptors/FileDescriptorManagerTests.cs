using FsCheck.Fluent;

namespace Keyway.Agents.Tests;

public sealed class FileDescriptorManagerTests
{
    private static readonly FileDescriptorSettings s_small = new() { Enabled = true, DefaultPageSize = 10, MaxTotalChars = 100, MaxInputChars = 20 };

    [Fact]
    public void Texts_GetIdsInTheirOrder()
    {
        var manager = new FileDescriptorManager();

        Assert.Equal("fd:1", manager.Add("one").Id);
        Assert.Equal("fd:2", manager.Add("two").Id);
        Assert.Equal("two", manager.Get("fd:2").Text);
        Assert.Equal(6, manager.TotalChars);
    }

    [Theory]
    [InlineData(FileDescriptorMode.Page, 1, 1, "one\ntwo\n", "1-1 of 2, lines 1-2, chars 1-8, whole")]
    [InlineData(FileDescriptorMode.Page, 2, 9, "three\nfour", "2-2 of 2, lines 3-4, chars 9-18, whole")]
    [InlineData(FileDescriptorMode.Page, 1, 2, "one\ntwo\nthree\nfour", "1-2 of 2, lines 1-4, chars 1-18, whole")]
    [InlineData(FileDescriptorMode.Line, 2, 2, "two\nthree\n", "1-2 of 2, lines 2-3, chars 5-14, whole")]
    [InlineData(FileDescriptorMode.Line, 4, 100, "four", "2-2 of 2, lines 4-4, chars 15-18, whole")]
    [InlineData(FileDescriptorMode.Char, 2, 3, "ne\n", "1-1 of 2, lines 1-1, chars 2-4, continued")]
    [InlineData(FileDescriptorMode.Char, 5, 2, "tw", "1-1 of 2, lines 2-2, chars 5-6, truncated")]
    [InlineData(FileDescriptorMode.Char, 16, int.MaxValue, "our", "2-2 of 2, lines 4-4, chars 16-18, continued")]
    public void Part_IsReadByPageLineAndCharacter_AndEndsWithTheText(FileDescriptorMode mode, int start, int count, string text, string where)
    {
        var manager = new FileDescriptorManager(s_small);
        manager.Add("one\ntwo\nthree\nfour");

        FileDescriptorContent content = manager.Read("fd:1", mode, start, count);

        Assert.Equal(text, content.Text);
        Assert.Equal(where, Where(content));
    }

    [Theory]
    [InlineData(FileDescriptorMode.Page, 3, 1, FileDescriptorFault.InvalidPage, "There is no page 3 in fd:1, which has pages 1 to 2.")]
    [InlineData(FileDescriptorMode.Page, 0, 1, FileDescriptorFault.InvalidPage, "There is no page 0 in fd:1, which has pages 1 to 2.")]
    [InlineData(FileDescriptorMode.Line, 5, 1, FileDescriptorFault.InvalidParameter, "There is no line 5 in fd:1, which has lines 1 to 4.")]
    [InlineData(FileDescriptorMode.Char, 19, 1, FileDescriptorFault.InvalidParameter, "There is no character 19 in fd:1, which has characters 1 to 18.")]
    [InlineData(FileDescriptorMode.Char, -1, 1, FileDescriptorFault.InvalidParameter, "There is no character -1 in fd:1, which has characters 1 to 18.")]
    [InlineData(FileDescriptorMode.Line, 1, 0, FileDescriptorFault.InvalidParameter, "The count is 0. Expected 1 or more: how many lines to read.")]
    public void StartOutsideTheText_SaysTheRange(FileDescriptorMode mode, int start, int count, FileDescriptorFault fault, string message)
    {
        var manager = new FileDescriptorManager(s_small);
        manager.Add("one\ntwo\nthree\nfour");

        var thrown = Assert.Throws<FileDescriptorException>(() => manager.Read("fd:1", mode, start, count));

        Assert.Equal((fault, message, "fd:1"), (thrown.Fault, thrown.Message, thrown.Id));
    }

    [Fact]
    public void EmptyText_HasOneEmptyPageAndLine()
    {
        var manager = new FileDescriptorManager();
        manager.Add("");

        foreach (FileDescriptorMode mode in Enum.GetValues<FileDescriptorMode>())
        {
            Assert.Equal("1-1 of 1, lines 1-1, chars 0-0, whole", Where(manager.Read("fd:1", mode)));
        }

        var thrown = Assert.Throws<FileDescriptorException>(() => manager.Read("fd:1", FileDescriptorMode.Page, 2));
        Assert.Equal("There is no page 2 in fd:1, which has one page, 1.", thrown.Message);
    }

    [Theory]
    [InlineData("fd:3")]
    [InlineData("fd:0")]
    [InlineData("fd:01")]
    [InlineData("fd: 1")]
    [InlineData("1")]
    [InlineData("")]
    public void UnknownId_IsAnsweredWithThoseThatThereAre(string id)
    {
        var manager = new FileDescriptorManager(s_small);
        manager.Add("one");
        manager.Add("two");

        var thrown = Assert.Throws<FileDescriptorException>(() => manager.ReadAll(id));

        Assert.Equal(FileDescriptorFault.NotFound, thrown.Fault);
        Assert.Equal($"There is no file descriptor '{id}'. There are: fd:1, fd:2.", thrown.Message);
    }

    [Fact]
    public void OldestText_IsGivenUpOverTheQuota_AndItsIdSaysSo()
    {
        var manager = new FileDescriptorManager(s_small);
        manager.Add(new string('a', 40));
        manager.Add(new string('b', 60));

        manager.Add("c");

        Assert.Equal(["fd:2", "fd:3"], manager.Descriptors.Select(descriptor => descriptor.Id));
        Assert.Equal(61, manager.TotalChars);
        var thrown = Assert.Throws<FileDescriptorException>(() => manager.Get("fd:1"));
        Assert.Equal(FileDescriptorFault.NotFound, thrown.Fault);
        Assert.StartsWith("fd:1 has been given up: all texts together may have 100 characters", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void TextThatIsLongerThanTheQuota_IsRefused_AndNothingIsGivenUpForIt()
    {
        var manager = new FileDescriptorManager(s_small);
        manager.Add("kept");

        var thrown = Assert.Throws<FileDescriptorException>(() => manager.Add(new string('a', 101)));

        Assert.Equal(FileDescriptorFault.QuotaExceeded, thrown.Fault);
        Assert.StartsWith("The text has 101 characters, and all texts together may have 100", thrown.Message, StringComparison.Ordinal);
        Assert.Equal("kept", manager.Get("fd:1").Text);
    }

    [Fact]
    public void Quota_HoldsWhateverIsAdded()
        => Texts.ForAll(Gen.Choose(0, 100).ListOf(), lengths =>
        {
            var manager = new FileDescriptorManager(s_small);
            foreach (int length in lengths)
            {
                FileDescriptor newest = manager.Add(new string('a', length));

                Assert.Same(newest, manager.Descriptors[^1]);
                Assert.Equal(manager.Descriptors.Sum(descriptor => descriptor.Text.Length), manager.TotalChars);
                Assert.InRange(manager.TotalChars, 0, 100);
            }
        });

    [Fact]
    public async Task ManyThreads_AddAndReadAtOnce()
    {
        var manager = new FileDescriptorManager(new FileDescriptorSettings { MaxTotalChars = 1_000 });

        FileDescriptor[][] added = await Task.WhenAll(Enumerable.Range(0, 8).Select(worker => Task.Run(() =>
        {
            List<FileDescriptor> mine = [];
            for (int i = 0; i < 500; i++)
            {
                FileDescriptor descriptor = manager.Add(new string((char)('a' + worker), 10));
                mine.Add(descriptor);
                Read(manager, descriptor);
            }

            return mine.ToArray();
        })));

        Assert.Equal(4_000, added.SelectMany(mine => mine).Select(descriptor => descriptor.Id).Distinct().Count());
        Assert.Equal(1_000, manager.TotalChars);
        Assert.Equal(Enumerable.Range(3_901, 100).Select(number => $"fd:{number}"), manager.Descriptors.Select(descriptor => descriptor.Id));
    }

    [Fact]
    public void Copy_KeepsTheTexts_AndGoesItsOwnWay()
    {
        var manager = new FileDescriptorManager(s_small);
        manager.Add("shared");

        FileDescriptorManager copy = manager.Copy();
        manager.Add("here");
        copy.Add("there");

        Assert.Equal("shared", copy.Get("fd:1").Text);
        Assert.Equal(("here", "there"), (manager.Get("fd:2").Text, copy.Get("fd:2").Text));
    }

    [Fact]
    public void UserInput_IsKeptWhereItIsLonger_AndNotWhereItIsAsLong()
    {
        var manager = new FileDescriptorManager(s_small);
        string longest = new('x', 20);
        string longer = "<b>\n" + new string('x', 17);

        Assert.Same(longest, manager.PageUserInput(longest));
        Assert.Empty(manager.Descriptors);
        Assert.Equal(
            """
            <fd_result fd="fd:1" pages="3" lines="1-1" total_lines="2" chars="21" truncated="false">
            <message>The user's input has 21 characters and is kept as fd:1. This is page 1 of 3; read_fd reads on, with fd "fd:1" and start 2.</message>
            <preview>&lt;b&gt;

            """ + "</preview>\n</fd_result>",
            manager.PageUserInput(longer));
        Assert.Equal(longer, manager.Get("fd:1").Text);
    }

    [Fact]
    public void UserInput_IsLeftAlone_WhereTheSettingsSaySo()
    {
        var manager = new FileDescriptorManager(s_small with { PageUserInput = false });
        string input = new('x', 1_000);

        Assert.Same(input, manager.PageUserInput(input));
    }

    [Fact]
    public void UserInputOverTheQuota_IsRefused()
    {
        var manager = new FileDescriptorManager(s_small);

        Assert.Equal(
            FileDescriptorFault.QuotaExceeded,
            Assert.Throws<FileDescriptorException>(() => manager.PageUserInput(new string('x', 101))).Fault);
    }

    private static void Read(FileDescriptorManager manager, FileDescriptor descriptor)
    {
        try
        {
            Assert.Equal(descriptor.Text, manager.ReadAll(descriptor.Id).Text);
        }
        catch (FileDescriptorException fault)
        {
            // Others have added so much meanwhile.
            Assert.Contains("has been given up", fault.Message, StringComparison.Ordinal);
        }
    }

    private static string Where(FileDescriptorContent content)
        => $"{content.FirstPage}-{content.LastPage} of {content.Descriptor.PageCount}, lines {content.FirstLine}-{content.LastLine}, "
            + $"chars {content.FirstChar}-{content.LastChar}, "
            + (content.IsContinued ? "continued" : content.IsTruncated ? "truncated" : "whole");
}
