using System.Text.Json;
using Keyway.Generators.Infrastructure;
using Microsoft.CodeAnalysis.CSharp;

namespace Keyway.Generators.Tests.Infrastructure;

public class NamingTests
{
    [Theory]
    [InlineData("ClassifyDigit", "classify_digit")]
    [InlineData("ClassifyDigitAsync", "classify_digit")]
    [InlineData("Async", "async")]
    [InlineData("ReadXMLFile", "read_xml_file")]
    [InlineData("ParseURL", "parse_url")]
    [InlineData("X", "x")]
    [InlineData("already_snake", "already_snake")]
    [InlineData("Mixed_Case", "mixed_case")]
    [InlineData("Sha256Hash", "sha256_hash")]
    [InlineData("TrainAction", "train_action")]
    public void Method_IsCalledInSnakeCase(string method, string expected) => Assert.Equal(expected, Naming.OfMethod(method));

    [Theory]
    [InlineData("TrainAction", "train")]
    [InlineData("Action", "action")]
    [InlineData("ActionTrain", "action_train")]
    public void Class_DropsAction(string type, string expected) => Assert.Equal(expected, Naming.OfClass(type));

    [Theory]
    [InlineData("Name")]
    [InlineData("URLValue")]
    [InlineData("URL")]
    [InlineData("X")]
    [InlineData("xY")]
    [InlineData("_Name")]
    [InlineData("ABc")]
    [InlineData("Straße")]
    [InlineData("ÄÖü")]
    [InlineData("A1B")]
    public void Member_IsCalledAsSystemTextJsonCallsIt(string name)
        => Assert.Equal(JsonNamingPolicy.CamelCase.ConvertName(name), Naming.CamelCase(name));

    [Theory]
    [InlineData("a", true)]
    [InlineData("A-Z_0.9", true)]
    [InlineData("", false)]
    [InlineData("a b", false)]
    [InlineData("ä", false)]
    [InlineData("a/b", false)]
    [InlineData("a\n", false)]
    public void ToolName_FollowsTheProtocol(string name, bool expected) => Assert.Equal(expected, Naming.IsToolName(name));

    [Fact]
    public void ToolName_HasAtMost128Characters()
    {
        Assert.True(Naming.IsToolName(new string('a', 128)));
        Assert.False(Naming.IsToolName(new string('a', 129)));
    }

    [Fact]
    public void Identifiers_NeverCollide()
    {
        string[] names =
        [
            "A.B", "A_B", "A.B.C", "A_B.C", "A.B_C", "A_B_C", "a.b", "A", "_A", "Ä.B", "A.Ä", "Ö.B", "1.A", "_1.A", "A..B", "A__B", "A-B", "",
        ];

        string[] identifiers = [.. names.Select(Naming.Identifier)];

        Assert.Equal(names.Length, identifiers.Distinct(StringComparer.Ordinal).Count());
        Assert.All(identifiers, name => Assert.True(SyntaxFacts.IsValidIdentifier(name), name));
        Assert.Equal("A_B_C", Naming.Identifier("A.B.C"));
    }

    [Fact]
    public void Hash_IsTheSameEverywhere() => Assert.Equal(["811c9dc5", "e40c292c"], new[] { "", "a" }.Select(Naming.Hash));

    [Fact]
    public void Unique_AddsWhatItTakes()
    {
        HashSet<string> taken = ["a", "b_"];

        Assert.Equal(["a_", "b", "b__", "a__"], new[] { "a", "b", "b", "a" }.Select(name => Naming.Unique(name, taken)));
    }

    [Fact]
    public void HintNames_DifferIgnoringCase()
    {
        EquatableArray<string> clashes = HintNames.FindClashes(["A.Foo", "A.foo", "A.Bar", "A.Bar"]);

        string[] hints = [.. new[] { "A.Foo", "A.foo", "A.Bar" }.Select(name => HintNames.Create(name, "Tools", clashes))];

        Assert.Equal(["A.FOO"], clashes);
        Assert.Equal("A.Bar.Tools.g.cs", hints[2]);
        Assert.Equal(3, hints.Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Theory]
    [InlineData("class", "@class")]
    [InlineData("record", "@record")]
    [InlineData("field", "@field")]
    [InlineData("name", "name")]
    public void Keyword_IsEscaped(string name, string expected)
        => Assert.Equal(expected == "@field" && !IsKeyword(name) ? "field" : expected, TypeNames.Escaped(name));

    private static bool IsKeyword(string name)
        => SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None || SyntaxFacts.GetContextualKeywordKind(name) != SyntaxKind.None;
}
