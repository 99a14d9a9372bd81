using Keyway.Generators.Infrastructure;

namespace Keyway.Generators.Tests.Infrastructure;

public class SourceWriterTests
{
    [Fact]
    public void Blocks_AreIndentedAndClosed()
        => Assert.Equal(
            "class A\n{\n    void B()\n    {\n        C();\n    };\n}\n",
            new SourceWriter().Open("class A").Open("void B()").Line("C();").Close(";").Close().ToString());

    [Fact]
    public void BlankLines_StandBetweenLinesOnly()
        => Assert.Equal(
            "a\n\nb\n{\n    c\n\n    d\n}\n\ne\n",
            new SourceWriter().Line("a").Blank().Blank().Open("b").Blank().Line("c").Blank().Line("d").Blank().Close().Blank().Line("e").ToString());

    [Fact]
    public void Indent_HoldsUntilOutdent()
        => Assert.Equal("a\n    b\nc\n", new SourceWriter().Line("a").Indent().Line("b").Outdent().Line("c").ToString());

    [Fact]
    public void RawLines_HaveNoIndentation() => Assert.Equal("    a\nb\n", new SourceWriter().Indent().Line("a").Raw("b").ToString());

    [Fact]
    public void EmittedFiles_HaveNoTrailingSpacesNorDoubledBlankLines()
        => Assert.All(
            Caching.LargeProject.Run.Texts.Take(20),
            file =>
            {
                Assert.DoesNotContain("\n\n\n", file.Value, StringComparison.Ordinal);
                Assert.DoesNotContain(" \n", file.Value, StringComparison.Ordinal);
                Assert.DoesNotContain("\r", file.Value, StringComparison.Ordinal);
                Assert.DoesNotContain("{\n\n", file.Value, StringComparison.Ordinal);
                Assert.EndsWith("}\n", file.Value.Replace(")]\n", "}\n", StringComparison.Ordinal), StringComparison.Ordinal);
            });
}
