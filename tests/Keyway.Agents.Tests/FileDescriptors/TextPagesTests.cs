namespace Keyway.Agents.Tests;

/// <summary>One function says how many pages there are and what each holds.</summary>
public sealed class TextPagesTests
{
    [Fact]
    public void PagesJoined_AreTheText()
        => Texts.ForAll(Texts.WithPageSize, given => Assert.Equal(given.Text, string.Concat(PagesOf(given.Text, given.PageSize))));

    [Fact]
    public void PageIsNeverEmpty_AndLongerThanItsSize_OnlyForAPairThatCantBeCut()
        => Texts.ForAll(Texts.WithPageSize, given => Assert.All(PagesOf(given.Text, given.PageSize), page =>
        {
            Assert.True(page.Length > 0 || given.Text.Length == 0);
            Assert.True(page.Length <= given.PageSize || (given.PageSize == 1 && page.Length == 2 && IsPair(page, 1)));
        }));

    [Fact]
    public void PairsAndLineEnds_AreNeverCut()
        => Texts.ForAll(Texts.WithPageSize, given =>
        {
            int at = 0;
            foreach (string page in PagesOf(given.Text, given.PageSize))
            {
                at += page.Length;
                Assert.False(IsPair(given.Text, at));
            }
        });

    [Fact]
    public void PageThatEndsInsideALine_HoldsNoLineEnd_AndIsFull()
        => Texts.ForAll(Texts.WithPageSize, given =>
        {
            string[] pages = PagesOf(given.Text, given.PageSize);
            Assert.All(pages.SkipLast(1).Where(page => page[^1] is not ('\r' or '\n')), page =>
            {
                Assert.DoesNotContain('\n', page);
                Assert.DoesNotContain('\r', page);
                Assert.True(page.Length >= given.PageSize - 1);
            });
        });

    [Fact]
    public void LineThatFitsBehindAPage_IsOnIt()
        => Texts.ForAll(Texts.WithPageSize, given =>
        {
            int at = 0;
            foreach (string page in PagesOf(given.Text, given.PageSize).SkipLast(1))
            {
                at += page.Length;
                string rest = given.Text[at..];
                Assert.True(
                    page[^1] is not ('\r' or '\n') || page.Length + LineEnd(rest) > given.PageSize,
                    $"'{rest[..LineEnd(rest)]}' fits behind '{page}'.");
            }
        });

    [Fact]
    public void LinesJoined_AreTheText_AndAsManyAsAReaderFinds()
        => Texts.ForAll(Texts.Any, text =>
        {
            var pages = new TextPages(text, 10);
            var reader = new StringReader(text);
            int count = 0;
            while (reader.ReadLine() is { } line)
            {
                TextRange found = pages.Lines(++count, 1);
                Assert.Equal(line, text[found.Start..found.End].TrimEnd('\r', '\n'));
            }

            Assert.Equal(Math.Max(count, 1), pages.LineCount);
            Assert.Equal(text, string.Concat(Enumerable.Range(1, pages.LineCount).Select(line => Part(text, pages.Lines(line, 1)))));
        });

    [Fact]
    public void CharactersThatAreReadOneAfterTheOther_AreTheText()
        => Texts.ForAll(Texts.WithPageSize, given =>
        {
            var pages = new TextPages(given.Text, 10);
            int step = given.PageSize + 1;
            IEnumerable<string> parts =
                from i in Enumerable.Range(0, (given.Text.Length + step - 1) / step)
                select Part(given.Text, pages.Chars((i * step) + 1, step));
            Assert.Equal(given.Text, string.Concat(parts));
        });

    [Theory]
    [InlineData("😀a", 1, 1, "😀")]
    [InlineData("😀a", 2, 1, "😀")]
    [InlineData("😀a", 2, 2, "😀a")]
    [InlineData("a\r\nb", 2, 1, "\r\n")]
    [InlineData("a\r\nb", 1, 2, "a")]
    [InlineData("abc", 2, int.MaxValue, "bc")]
    [InlineData("", 1, 5, "")]
    public void Characters_AreCountedFromOne_AndPairsStayWhole(string text, int first, int count, string expected)
        => Assert.Equal(expected, Part(text, new TextPages(text, 10).Chars(first, count)));

    [Theory]
    [InlineData("", 1, new[] { "" })]
    [InlineData("a\nb\n", 4, new[] { "a\nb\n" })]
    [InlineData("a\nb\n", 3, new[] { "a\n", "b\n" })]
    [InlineData("a\r\nb", 2, new[] { "a", "\r\n", "b" })]
    [InlineData("ab\r\ncd", 4, new[] { "ab\r\n", "cd" })]
    [InlineData("a\n\r\nbcd", 2, new[] { "a\n", "\r\n", "bc", "d" })]
    [InlineData("a\n\r\nbcd", 3, new[] { "a\n", "\r\n", "bcd" })]
    [InlineData("abcdef\ngh\n", 4, new[] { "abcd", "ef\n", "gh\n" })]
    [InlineData("\r\n", 1, new[] { "\r\n" })]
    [InlineData("a😀", 1, new[] { "a", "😀" })]
    [InlineData("ab😀c", 3, new[] { "ab", "😀c" })]
    public void Pages_BreakAtLineEnds_WhereALineFits(string text, int pageSize, string[] expected)
        => Assert.Equal(expected, PagesOf(text, pageSize));

    [Fact]
    public void PartOfAPage_IsSaidToBeOnIt()
        => Texts.ForAll(Texts.WithPageSize, given =>
        {
            var descriptor = new FileDescriptor(1, new TextPages(given.Text, given.PageSize));
            for (int page = 1; page <= descriptor.PageCount; page++)
            {
                var content = new FileDescriptorContent(descriptor, descriptor.Pages.Pages(page, 1));
                Assert.Equal((page, page), (content.FirstPage, content.LastPage));
                Assert.Equal(1 + Ends(given.Text[..Math.Max(content.FirstChar - 1, 0)]), content.FirstLine);
                Assert.Equal(given.Text.Length == 0 ? 1 : 1 + Ends(given.Text[..(content.LastChar - 1)], given.Text), content.LastLine);
            }
        });

    [Fact]
    public void SeveralPages_AreWhatTheyAreOneByOne()
        => Texts.ForAll(Texts.WithPageSize, given =>
        {
            var pages = new TextPages(given.Text, given.PageSize);
            Assert.Equal(given.Text, Part(given.Text, pages.Pages(1, int.MaxValue)));
            Assert.Equal(
                string.Concat(PagesOf(given.Text, given.PageSize).Skip(1).Take(2)),
                pages.PageCount == 1 ? "" : Part(given.Text, pages.Pages(2, 2)));
        });

    private static string[] PagesOf(string text, int pageSize)
    {
        var pages = new TextPages(text, pageSize);
        return [.. Enumerable.Range(1, pages.PageCount).Select(page => Part(text, pages.Pages(page, 1)))];
    }

    private static string Part(string text, TextRange range) => text[range.Start..range.End];

    private static bool IsPair(string text, int at)
        => at > 0 && at < text.Length && (text[(at - 1)..(at + 1)] == "\r\n" || char.IsSurrogatePair(text, at - 1));

    private static int LineEnd(string text)
    {
        int end = text.IndexOfAny(['\r', '\n']);
        return end < 0 ? text.Length : text[end..].StartsWith("\r\n", StringComparison.Ordinal) ? end + 2 : end + 1;
    }

    // Line ends in a part that begins the whole: "\r" at its end is none where "\n" follows.
    private static int Ends(string part, string? whole = null)
    {
        int count = part.Replace("\r\n", "\n", StringComparison.Ordinal).Count(next => next is '\r' or '\n');
        return part.EndsWith('\r') && whole is not null && whole[part.Length] == '\n' ? count - 1 : count;
    }
}
