using Keyway.CompilerServices;

namespace Keyway.Tests.Resources;

/// <summary>Which URIs are of a template, and what their variables are: the inverse of the expansions of RFC 6570.</summary>
public class ResourceTemplateTests
{
    private static readonly Dictionary<string, ResourceTemplate> s_templates = new[]
    {
        Template("a://b", TemplatePart.Literal("a://b")),
        Template("a://{var}", TemplatePart.Literal("a://"), TemplatePart.Simple("var")),
        Template("a://{x}/{y}", TemplatePart.Literal("a://"), TemplatePart.Simple("x"), TemplatePart.Literal("/"), TemplatePart.Simple("y")),
        Template("a://{x}.{y}", TemplatePart.Literal("a://"), TemplatePart.Simple("x"), TemplatePart.Literal("."), TemplatePart.Simple("y")),
        Template("a://{x}.txt", TemplatePart.Literal("a://"), TemplatePart.Simple("x"), TemplatePart.Literal(".txt")),
        Template("a://{+var}", TemplatePart.Literal("a://"), TemplatePart.Reserved("var")),
        Template("a://{+x}-{y}", TemplatePart.Literal("a://"), TemplatePart.Reserved("x"), TemplatePart.Literal("-"), TemplatePart.Simple("y")),
        Template("a://{+x}{?q}", TemplatePart.Literal("a://"), TemplatePart.Reserved("x"), TemplatePart.Query("q")),
        Template("a://b{?x,y}", TemplatePart.Literal("a://b"), TemplatePart.Query("x"), TemplatePart.Query("y")),
    }.ToDictionary(template => template.Text, StringComparer.Ordinal);

    // RFC 6570, section 3.2.2, 3.2.3 and 3.2.8 give the values; each URI here is what they expand to.
    [Theory]
    [InlineData("a://b", "a://b", "")]
    [InlineData("a://{var}", "a://value", "var=value")]
    [InlineData("a://{var}", "a://Hello%20World%21", "var=Hello World!")]
    [InlineData("a://{var}", "a://50%25", "var=50%")]
    [InlineData("a://{var}", "a://%2Ffoo%2Fbar", "var=/foo/bar")]
    [InlineData("a://{var}", "a://1024,768", "var=1024,768")]
    [InlineData("a://{var}", "a://%E2%82%AC", "var=€")]
    [InlineData("a://{var}", "a://%zz", "var=%zz")]
    [InlineData("a://{var}", "a://ü", "var=ü")]
    [InlineData("a://{x}/{y}", "a://1024/768", "x=1024|y=768")]
    [InlineData("a://{x}.{y}", "a://a.b.c", "x=a|y=b.c")]
    [InlineData("a://{x}.txt", "a://a.txt.txt", "x=a.txt")]
    [InlineData("a://{+var}", "a://value", "var=value")]
    [InlineData("a://{+var}", "a://Hello%20World!", "var=Hello World!")]
    [InlineData("a://{+var}", "a:///foo/bar", "var=/foo/bar")]
    [InlineData("a://{+var}", "a://foo/bar?x=1#y", "var=foo/bar?x=1#y")]
    [InlineData("a://{+x}-{y}", "a://1-2/3-4", "x=1-2/3|y=4")]
    [InlineData("a://{+x}{?q}", "a://a/b?q=1", "x=a/b|q=1")]
    [InlineData("a://{+x}{?q}", "a://a/b", "x=a/b")]
    [InlineData("a://b{?x,y}", "a://b", "")]
    [InlineData("a://b{?x,y}", "a://b?", "")]
    [InlineData("a://b{?x,y}", "a://b?x=1024&y=768", "x=1024|y=768")]
    [InlineData("a://b{?x,y}", "a://b?y=768&x=1024", "y=768|x=1024")]
    [InlineData("a://b{?x,y}", "a://b?y=Hello%20World%21", "y=Hello World!")]
    [InlineData("a://b{?x,y}", "a://b?x=", "x=")]
    [InlineData("a://b{?x,y}", "a://b?x", "x=")]
    [InlineData("a://b{?x,y}", "a://b?x=a=b+c", "x=a=b+c")]
    public void UriOfATemplate_GivesItsVariables(string template, string uri, string expected)
    {
        Assert.True(s_templates[template].TryMatch(uri, out IReadOnlyDictionary<string, string>? values));
        Assert.Equal(expected, string.Join('|', values.Select(value => $"{value.Key}={value.Value}")));
    }

    [Theory]
    [InlineData("a://b", "a://B")]
    [InlineData("a://b", "a://b/")]
    [InlineData("a://{var}", "a://")]
    [InlineData("a://{var}", "A://value")]
    [InlineData("a://{var}", "b://value")]
    [InlineData("a://{var}", "a://x/y")]
    [InlineData("a://{var}", "a://x?y")]
    [InlineData("a://{var}", "a://x#y")]
    [InlineData("a://{x}/{y}", "a://x")]
    [InlineData("a://{x}/{y}", "a:///y")]
    [InlineData("a://{x}/{y}", "a://x/y/z")]
    [InlineData("a://{x}.{y}", "a://x.")]
    [InlineData("a://{x}.txt", "a://.txt")]
    [InlineData("a://{x}.txt", "a://x.text")]
    [InlineData("a://{+var}", "a://")]
    [InlineData("a://{+x}{?q}", "a://a?other=1")]
    [InlineData("a://b{?x,y}", "a://b?z=1")]
    [InlineData("a://b{?x,y}", "a://b?x=1&x=2")]
    [InlineData("a://b{?x,y}", "a://b?X=1")]
    [InlineData("a://b{?x,y}", "a://bc")]
    [InlineData("a://b{?x,y}", "")]
    public void OtherUri_IsNone(string template, string uri)
    {
        Assert.False(s_templates[template].TryMatch(uri, out IReadOnlyDictionary<string, string>? values));
        Assert.Null(values);
    }

    [Fact]
    public void EncodedCharacter_IsNeverCut()
    {
        ResourceTemplate template = Template("a://{x}2{y}", TemplatePart.Literal("a://"), TemplatePart.Simple("x"), TemplatePart.Literal("2"), TemplatePart.Simple("y"));

        Assert.False(template.TryMatch("a://x%2Fy", out _));
        Assert.True(template.TryMatch("a://%2F2y", out IReadOnlyDictionary<string, string>? values));
        Assert.Equal("/", values["x"]);
    }

    [Fact]
    public void LongUri_TakesTimeInProportion()
    {
        // Backtracking would take a number of steps with dozens of digits.
        TemplatePart[] parts = [TemplatePart.Literal("a://"), .. Enumerable.Range(0, 20).SelectMany(i => new[] { TemplatePart.Simple($"v{i}"), TemplatePart.Literal("-") })];
        ResourceTemplate template = Template("many", parts);

        Assert.False(template.TryMatch("a://" + new string('-', 20_000) + "x", out _));
    }

    [Fact]
    public void Template_SaysWhatItHas()
    {
        Assert.False(s_templates["a://b"].IsTemplate);
        Assert.True(s_templates["a://b{?x,y}"].IsTemplate);
        Assert.Equal(["x", "q"], s_templates["a://{+x}{?q}"].Variables);
        Assert.Equal("a://{+x}{?q}", s_templates["a://{+x}{?q}"].ToString());
    }

    private static ResourceTemplate Template(string text, params TemplatePart[] parts) => new(text, parts);
}
