namespace Keyway.Harness.Tests;

public class BaselineTests
{
    [Fact]
    public void EmittedFiles_AreThoseBesideTheTest() => Baseline.Verify(Toy.Good.Run());

    [Fact]
    public void Text_IsThatBesideTheTest() => Baseline.Verify("{ \"line\": 1,\r\n  \"line\": 2 }\n", "json");

    [Theory]
    [InlineData("one")]
    [InlineData("two")]
    public void CasesOfATheory_HaveTheirOwn(string text) => Baseline.Verify(text, "txt", $"text={text}");
}
