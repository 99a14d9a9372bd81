using System.Runtime.CompilerServices;

namespace Keyway.Harness.Tests;

public sealed class BaselineFilesTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("baselines");

    [Fact]
    public void TextWithoutBaseline_FailsAndIsReceived()
    {
        HarnessException exception = Assert.Throws<HarnessException>(() => Verify("new\r\ntext"));

        Assert.Contains("Some.Case.verified.cs doesn't exist yet", exception.Message, StringComparison.Ordinal);
        Assert.Equal(["Some.Case.received.cs"], Names());
        Assert.Equal("new\ntext", Read("Some.Case.received.cs"));
    }

    [Fact]
    public void OtherText_FailsWithTheLine()
    {
        Write("Some.Case.verified.cs", "one\ntwo");

        HarnessException exception = Assert.Throws<HarnessException>(() => Verify("one\nthree"));

        Assert.Contains("from line 2 on", exception.Message, StringComparison.Ordinal);
        Assert.Equal("one\ntwo", Read("Some.Case.verified.cs"));
    }

    [Fact]
    public void SameTextButForLineEndings_PassesAndClearsWhatWasReceived()
    {
        Write("Some.Case.verified.cs", "one\r\ntwo");
        Write("Some.Case.received.cs", "old");

        Verify("one\ntwo");

        Assert.Equal(["Some.Case.verified.cs"], Names());
    }

    [Fact]
    public void Accepting_WritesTheBaseline()
    {
        Write("Some.Case.received.cs", "old");

        Verify("one\r\ntwo", accepts: true);

        Assert.Equal(["Some.Case.verified.cs"], Names());
        Assert.Equal("one\ntwo", Read("Some.Case.verified.cs"));
    }

    [Fact]
    public void BaselineOfAFileNoLongerEmitted_FailsUntilAccepted()
    {
        Write("Some.Case#Gone.g.verified.cs", "");
        Write("Some.CaseOfAnother#Kept.g.verified.cs", "");

        Assert.Contains(
            "Some.Case#Gone.g.verified.cs isn't emitted any more",
            Assert.Throws<HarnessException>(() => Verify("text", accepts: false)).Message,
            StringComparison.Ordinal);

        Verify("text", accepts: true);

        Assert.Equal(["Some.Case.verified.cs", "Some.CaseOfAnother#Kept.g.verified.cs"], Names());
    }

    [Fact]
    public void EmittedText_IsNamedAsVerifyNamesItAndHasNoVersion()
    {
        BaselineText text = BaselineText.OfEmitted("Shop.First.g.cs", "[GeneratedCode(\"Toy\", \"1.2.3\")] // 1.2.3");

        Assert.Equal("#Shop.First.g", text.Part);
        Assert.Equal("//HintName: Shop.First.g.cs\n[GeneratedCode(\"Toy\", \"{version}\")] // 1.2.3", text.Text);
    }

    [Fact]
    public void PartOfAPartialClass_BelongsToTheClass()
    {
        new BaselineFiles(Path.Combine(_folder.FullName, "Some.Names.cs"), "Case", parameters: null, accepts: true)
            .Verify([new("", "cs", "text")]);

        Assert.Equal(["Some.Case.verified.cs"], Names());
    }

    [Fact]
    public void SourceThatIsNotThere_IsNamed() =>
        Assert.Throws<HarnessException>(
            () => new BaselineFiles("/nowhere/to/be/found/Some.cs", "Case", parameters: null, accepts: true));

    [Fact]
    public void PathOfTheSource_IsTheRealOne() => Assert.True(File.Exists(PathOfThis()));

    public void Dispose() => _folder.Delete(recursive: true);

    private static string PathOfThis([CallerFilePath] string path = "") => path;

    private void Verify(string text, bool accepts = false) =>
        new BaselineFiles(Path.Combine(_folder.FullName, "Some.cs"), "Case", parameters: null, accepts)
            .Verify([new("", "cs", text)]);

    private IEnumerable<string> Names() =>
        _folder.GetFiles().Select(static file => file.Name).Order(StringComparer.Ordinal);

    private string Read(string name) => File.ReadAllText(Path.Combine(_folder.FullName, name));

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_folder.FullName, name), text);
}
