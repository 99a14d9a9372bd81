using Microsoft.CodeAnalysis.Text;

namespace Keyway.Harness.Tests;

public class MarkupTests
{
    [Fact]
    public void TextWithoutMarkup_IsKept()
    {
        Markup markup = Markup.Parse("int[] a = [1]; bool b = x || y;");

        Assert.Equal("int[] a = [1]; bool b = x || y;", markup.Text);
        Assert.Empty(markup.Spans);
    }

    [Fact]
    public void Places_AreOfTheTextWithoutMarkup()
    {
        Markup markup = Markup.Parse("a [|b|] c {|KEY0101:d|} {|KEY0102:|}");

        Assert.Equal("a b c d ", markup.Text);
        Assert.Equal(
            [
                new(null, new TextSpan(2, 1)),
                new("KEY0101", new TextSpan(6, 1)),
                new("KEY0102", new TextSpan(8, 0)),
            ],
            markup.Spans.AsEnumerable());
    }

    [Fact]
    public void PlacesInPlaces_AreBothKept()
    {
        Markup markup = Markup.Parse("{|KEY0101:{|KEY0102:x|}[|y|]|}");

        Assert.Equal("xy", markup.Text);
        Assert.Equal(
            [new("KEY0102", new TextSpan(0, 1)), new("KEY0101", new TextSpan(0, 2)), new(null, new TextSpan(1, 1))],
            markup.Spans.AsEnumerable());
    }

    [Theory]
    [InlineData("a [|b")]
    [InlineData("a {|KEY0101:b")]
    [InlineData("a b|]")]
    [InlineData("a b|}")]
    [InlineData("a [|b|}")]
    [InlineData("a {|KEY0101:b|]")]
    [InlineData("a [|{|KEY0101:b|]|}")]
    public void MarkupThatDoesNotMatch_IsRefused(string text) =>
        Assert.Throws<HarnessException>(() => Markup.Parse(text));
}
