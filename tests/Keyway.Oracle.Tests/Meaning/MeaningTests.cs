using Keyway.Harness;
using Keyway.Oracle.Tests.Corpus;
using Keyway.Oracle.Tests.Differences;
using Keyway.Oracle.Tests.Differences.Meaning;
using Keyway.Oracle.Tests.Texts;
using Xunit.Abstractions;

namespace Keyway.Oracle.Tests.Meaning;

/// <summary>What Keyway reads and writes means what it means in System.Text.Json, but for the deliberate differences.</summary>
public sealed class MeaningTests(ITestOutputHelper output)
{
    private const ulong Seed = 20261121;

    // Enough to say that a difference is really met, in the smallest run.
    private const int FewestOccurrences = 3;

    private const int MostShown = 20;

    /// <summary>Gets a text for each difference, in which it alone decides.</summary>
    public static TheoryData<string, string, string> Differing { get; } = new()
    {
        { nameof(ReadOnlyMember), "named", """{"first-name":"n","doubled":4}""" },
        { nameof(NullElement), "texts", """["a",null]""" },
        { nameof(NullBesideConstructor), "shape", """{"$type":"drawing","shapes":[],"animals":null}""" },
        { nameof(NumberStringSpelling), "double", "\"+.5\"" },
        { nameof(IntegerSpelling), "int", "5.0" },
        { nameof(InfiniteNumber), "float", "3.5e38" },
        { nameof(BooleanInString), "bool", "\"True\"" },
        { nameof(StatedEnumNameCase), "size", "\"Very Small\"" },
        { nameof(EnumList), "color", "\"Red, Green\"" },
        { nameof(BlankInBase64), "bytes", "\"AQ ID\"" },
        { nameof(LongTime), "time_only", "\"00000000000008:30:00\"" },
        { nameof(HalfSurrogateInDocument), "element", "[\"a\\ud800\"]" },
        { nameof(NamesByCaseInNode), "json_node", """{"a":1,"A":2}""" },
        { nameof(DiscriminatorSpelling), "animal", """{"kind":"2","lives":7}""" },
        { nameof(DiscriminatorNumber), "animal", """{"kind":2.0,"lives":7}""" },
        { nameof(DiscriminatorPlace), "shape", """{"radius":1,"$type":"circle"}""" },
    };

    /// <summary>Gets what was once wrong, here or there.</summary>
    public static TheoryData<string, string> CounterExamples { get; } = new()
    {
        { "size", "\"VERY SMALL\"" },
        { "time_span", $"\"{string.Concat(Enumerable.Repeat("\\u0030", 30))}:00:00\"" },
        { "times", """["16:024:34.1058079"]""" },
        { "time_span", "\"10675198.000002:0003:000004.1234567\"" },
        { "decimal", "-0.0" },
        { "decimal", "-1E-400" },
        { "named", """{"first-name":"n","doubled":0,"Doubled":0}""" },
        { "named", $$"""{"first-name":"n","doubled":{{new string('[', 63)}}{{new string(']', 63)}}}""" },
        { "pair", "{}" },
        { "by_color", """{"x":null}""" },
        { "sorted_texts", """{"\u0000":null,"\u0012\u000E":null}""" },
        { "sorted_texts", """{"\u0000":"a","\u0012\u000E":"b"}""" },
        { "maybe_element", """{"day":"\u0074\u0065+x\u0074"}""" },
        { "by_size", """{"VERY SMALL":"q"}""" },
        { "rights", "\"Write,\"" },
        { "rights", "\" MAY-READ, write\"" },
        { "maybe_element", """{"a\ud800":"b\ud800"}""" },
        { "by_size", """{"Small":"","SMALL":null}""" },
        { "u_longs", "[-0.0]" },
        { "json_node", "1.50" },
        { "maybe_node", "\"text\"" },
        { "document", """{"node":{"A":null,"a":[]},"element":"null"}""" },
        { "texts_by_name", """{"":null,"":"null"}""" },
        { "int128", "\"-170141183460469231731687303715884105727 \"" },
        { "u_int128", "\"-0\"" },
        { "annotated", """{"days":1,"code":"ab","offset":-9223372036854775808}""" },
        { "vehicle", """{"$type":"bike\udfff"}""" },
        { "vehicle", """{"$type":"BIKE"}""" },
        { "vehicle", """{"$TYPE":"bke"}""" },
        { "extended", """{"number\ud800":0}""" },
        { "skipping", """{"name":"n","gr\udc00":[]}""" },
        { "extended_nodes", """[{"größer":null,"GRÖßER":null}]""" },
        { "annotated_by_name", """[{"a":{"days":100,"code":"ab"}}]""" },
    };

    [Fact]
    public void Corpus_IsServedWhole()
    {
        Assert.Empty(CorpusPlugin.Registry.Refused);
        Assert.Equal(
            CorpusPlugin.Registry.Tools.Select(tool => tool.Name).Order(StringComparer.Ordinal),
            CorpusEntry.All.Select(entry => entry.Tool).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void TextsOfTheCorpus_MeanWhatTheyMeanInSystemTextJson()
    {
        int count = TestSize.Of(5_000, full: 100_000);
        var comparison = new MeaningComparison(MeaningDifferences.All);
        List<string> wrong = [];
        foreach (Case text in Cases.Of(MeaningDifferences.All, Seed, count))
        {
            if (comparison.Compare(text) is not null && wrong.Count < MostShown)
            {
                Case smallest = text.Shrink(smaller => Compare(smaller, MeaningDifferences.All) is not null);
                wrong.Add($"{Compare(smallest, MeaningDifferences.All)}; it was {text}");
            }
        }

        output.WriteLine($"{count} texts of seed {Seed}: {comparison}");
        Assert.True(wrong.Count == 0, string.Join(Environment.NewLine, wrong));
        Assert.All(comparison.Occurrences, row => Assert.True(row.Value >= FewestOccurrences, $"{row.Key} came {row.Value} times."));
        Assert.InRange(comparison.Taken, count / 4, count * 3 / 4);
    }

    [Theory]
    [MemberData(nameof(CounterExamples))]
    public void WhatWasOnceWrong_MeansWhatItMeansInSystemTextJson(string tool, string text)
        => AssertNothingIsWrong(new Case(CorpusEntry.Of(tool), text));

    [Fact]
    public void BytesThatAreNoText_AreRefusedWhereTheyWouldBeKeptToo()
        => AssertNothingIsWrong(new Case(CorpusEntry.Of("element"), [.. "\"a"u8, 0xED, 0xA0, 0x80, (byte)'"']));

    [Theory]
    [MemberData(nameof(Differing))]
    public void DifferenceThatIsNotListed_IsFound(string name, string tool, string text)
    {
        var example = new Case(CorpusEntry.Of(tool), text);
        AssertNothingIsWrong(example);
        Assert.NotNull(Compare(example, [.. MeaningDifferences.All.Where(difference => difference.Name != name)]));
    }

    [Fact]
    public void EveryDifference_HasAnExampleAndAReason()
    {
        Assert.Equal(MeaningDifferences.All.Select(difference => difference.Name).Order(), Differing.Select(row => (string)row[0]).Order());
        Assert.All(MeaningDifferences.All, difference => Assert.NotEmpty(difference.Reason));
    }

    [Fact]
    public void DifferenceWhereBothAgree_IsFound()
        => Assert.Contains("both agree", Compare(new Case(CorpusEntry.Of("int"), "5"), [new Claim()]), StringComparison.Ordinal);

    private static void AssertNothingIsWrong(Case text)
    {
        string? wrong = Compare(text, MeaningDifferences.All);
        Assert.True(wrong is null, wrong);
    }

    private static string? Compare(Case text, IReadOnlyList<Difference> differences) => new MeaningComparison(differences).Compare(text);

    private sealed class Claim : Difference
    {
        public override string Reason => "There is none.";

        public override bool IsStricter => false;

        public override JsonTree? Without(Place place) => place.Node;

        public override JsonTree? Provoke(Place place, Random random) => null;
    }
}
