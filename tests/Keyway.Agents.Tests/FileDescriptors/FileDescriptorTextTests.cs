using System.Xml.Linq;

namespace Keyway.Agents.Tests;

/// <summary>Whatever a text holds, it comes back as text: it can't close its tag or forge another one.</summary>
public sealed class FileDescriptorTextTests
{
    [Fact]
    public void TextFullOfTags_ComesBackAsText_FromAnXmlReader()
        => Texts.ForAll(Texts.OfXml, text =>
        {
            FileDescriptorContent content = Keep(text, pageSize: 1_000_000).ReadAll("fd:1");

            XElement tag = XElement.Parse(content.ToString(), LoadOptions.PreserveWhitespace);

            Assert.Equal(text, tag.Value);
            Assert.Empty(tag.Elements());
        });

    [Fact]
    public void AnyText_ComesBack_OnceThreeEscapesAreUndone()
        => Texts.ForAll(Texts.Any, text =>
        {
            string shown = Keep(text, pageSize: 10).ReadAll("fd:1").ToString();
            string inner = shown[(shown.IndexOf('>', StringComparison.Ordinal) + 1)..shown.LastIndexOf('<')];

            Assert.Equal(text, Unescape(inner));
            Assert.DoesNotContain('<', inner);
            Assert.DoesNotContain('>', inner);
        });

    [Fact]
    public void Preview_IsTheFirstPage()
        => Texts.ForAll(Texts.OfXml, text =>
        {
            FileDescriptorManager manager = Keep(text, pageSize: 20);

            XElement tag = XElement.Parse(FileDescriptorText.Result(manager.Get("fd:1"), "It"), LoadOptions.PreserveWhitespace);

            Assert.Equal(manager.Read("fd:1").Text, tag.Element("preview")!.Value);
            Assert.Equal($"{manager.Get("fd:1").PageCount}", tag.Attribute("pages")!.Value);
        });

    [Fact]
    public void Content_SaysWhatItIsAPartOf()
    {
        FileDescriptorManager manager = Keep("abcdefgh\nij\n", pageSize: 5);

        Assert.Equal(
            """<fd_content fd="fd:1" page="1" pages="3" lines="1-1" total_lines="2" chars="1-5" total_chars="12" continued="false" truncated="true">abcde</fd_content>""",
            manager.Read("fd:1").ToString());
        Assert.Equal(
            "<fd_content fd=\"fd:1\" page=\"2-3\" pages=\"3\" lines=\"1-2\" total_lines=\"2\" chars=\"6-12\" total_chars=\"12\" continued=\"true\" truncated=\"false\">fgh\nij\n</fd_content>",
            manager.Read("fd:1", start: 2, count: 2).ToString());
    }

    [Fact]
    public void IdThatWasMadeUp_IsEscapedAndCut()
    {
        string id = "\"><fd_content>" + new string('x', 1_000);
        var fault = Assert.Throws<FileDescriptorException>(() => new FileDescriptorManager().Get(id));

        XElement tag = XElement.Parse(FileDescriptorText.Error(fault));

        Assert.Equal(("fd_error", "not_found"), (tag.Name.LocalName, tag.Attribute("type")!.Value));
        Assert.StartsWith("\"><fd_content>xxx", tag.Attribute("fd")!.Value, StringComparison.Ordinal);
        Assert.InRange(tag.Value.Length, 50, 150);
        Assert.Empty(tag.Elements());
    }

    private static FileDescriptorManager Keep(string text, int pageSize)
    {
        var manager = new FileDescriptorManager(new FileDescriptorSettings { DefaultPageSize = pageSize });
        manager.Add(text);
        return manager;
    }

    private static string Unescape(string text)
        => text.Replace("&lt;", "<", StringComparison.Ordinal)
            .Replace("&gt;", ">", StringComparison.Ordinal)
            .Replace("&amp;", "&", StringComparison.Ordinal);
}
