using Keyway.Harness;
using Keyway.Oracle.Tests.Corpus;
using Keyway.Oracle.Tests.Differences;
using Keyway.Oracle.Tests.Differences.Schemas;
using Keyway.Oracle.Tests.Texts;
using Xunit.Abstractions;

namespace Keyway.Oracle.Tests.Schemas;

/// <summary>What a schema takes binds, and what it refuses doesn't, but for the deliberate differences. Ajv is the judge.</summary>
public sealed class SchemaTests(ITestOutputHelper output)
{
    private const ulong Seed = 20261122;
    private const int MostShown = 20;

    /// <summary>Gets a text for each difference, in which it alone decides.</summary>
    public static TheoryData<string, string, string> Differing { get; } = new()
    {
        { nameof(TooDeep), "node", string.Concat(Enumerable.Repeat("""{"next":""", 64)) + "{}" + new string('}', 64) },
        { nameof(MemberNameCase), "point", """{"X":1,"y":2}""" },
        { nameof(RepeatedMember), "point", """{"x":1,"x":2,"y":2}""" },
        { nameof(NumberInString), "decimal", "\"1.5\"" },
        { nameof(InexactNumber), "long", "9223372036854775808" },
        { nameof(HugeNumberInDocument), "anything", "1e400" },
        { nameof(RoundedFloat), "float", "3.4028235001E+38" },
        { nameof(BooleanInString), "bool", "\"True\"" },
        { nameof(EnumNameCase), "color", "\"red\"" },
        { nameof(LastDayOfTimeSpan), "time_span", "\"10675199.02:48:05\"" },
        { nameof(HalfSurrogatePair), "text", "\"a\\ud83d\"" },
        { nameof(UriText), "uri", "\"http://\"" },
        { nameof(ConvertedValue), "converted", """{"code":5,"span":[1,2]}""" },
        { nameof(UnstatedCheck), "twins", """[{"left":"a","right":"a"}]""" },
        { nameof(DiscriminatorSpelling), "shape", """{"$TYPE":"circle","radius":1}""" },
    };

    /// <summary>Gets what was once wrong, here or there.</summary>
    public static TheoryData<string, string> CounterExamples { get; } = new()
    {
        { "decimal", "79228162514264337593543950336" },
        { "u_long", "18446744073709551616" },
        { "maybe_long", "9223372036854775808.73" },
        { "by_flags", """{"none, early":1,"MONDAY, TUESDAY":2}""" },
        { "elements", """[{"a\ud800":[null],"a":[null]}]""" },
        { "objects_by_name", $$"""{"a":{{new string('[', 63)}}{{new string(']', 63)}}}""" },
        { "rights", "\" OWN,Write, write \"" },
        { "counts", """{"\u0000\ud800":8}""" },
        { "maybe_double", "null,\"value\":1" },
        { "time_span", "\"10675199.02:48:05.4775807\"" },
        { "time_span", "\"-10675199.02:48:05.4775808\"" },
        { "vehicle", """{"$TYPE":" car"}""" },
        { "extended", """{"number\ud800":0}""" },
        { "skipping", """{"name":"n","gr\udc00":[]}""" },
        { "garages", """{"a":[{"$type":"CAR","paint":"DarkBlue"}]}""" },
    };

    [AjvFact]
    public void SchemasOfTheCorpus_AreValidByTheMetaSchema()
        => Assert.All(
            Ajv.Judge(CorpusSchemas.All, []).Schemas.Zip(CorpusSchemas.All),
            pair => Assert.True(pair.First == "valid", $"{pair.Second.Name}: {pair.First}"));

    /// <summary>Callers cache schemas: a new build gives the same text.</summary>
    [Fact]
    public void SchemasOfTheCorpus_AreStable()
        => Baseline.Verify(string.Concat(CorpusSchemas.All.Select(schema => $"{schema.Name} {schema.Schema}\n")), "txt");

    [AjvFact]
    public void TextsOfTheCorpus_BindWhereTheirSchemaTakesThem()
    {
        int count = TestSize.Of(1_000, full: 20_000);
        var comparison = new SchemaComparison(SchemaDifferences.All);
        IReadOnlyList<string> wrong = comparison.Compare([.. Cases.Of(SchemaDifferences.All, Seed, count)]);
        output.WriteLine($"{count} texts of seed {Seed}: {comparison}");
        Assert.True(wrong.Count == 0, string.Join(Environment.NewLine, wrong.Take(MostShown)));
        Assert.All(comparison.Occurrences, row => Assert.True(row.Value > 0, $"{row.Key} never came."));
        Assert.InRange(comparison.Taken, count / 4, count * 3 / 4);
    }

    [AjvFact]
    public void WhatWasOnceWrong_BindsWhereItsSchemaTakesIt()
    {
        IReadOnlyList<string> wrong = new SchemaComparison(SchemaDifferences.All).Compare(
            [.. CounterExamples.Select(row => new Case(CorpusEntry.Of((string)row[0]), (string)row[1]))]);
        Assert.True(wrong.Count == 0, string.Join(Environment.NewLine, wrong));
    }

    [AjvTheory]
    [MemberData(nameof(Differing))]
    public void DifferenceThatIsNotListed_IsFound(string name, string tool, string text)
    {
        var example = new Case(CorpusEntry.Of(tool), text);
        Assert.Empty(new SchemaComparison(SchemaDifferences.All).Compare([example]));
        Assert.NotEmpty(new SchemaComparison([.. SchemaDifferences.All.Where(difference => difference.Name != name)]).Compare([example]));
    }

    [Fact]
    public void EveryDifference_HasAnExampleAndAReason()
    {
        Assert.Equal(SchemaDifferences.All.Select(difference => difference.Name).Order(), Differing.Select(row => (string)row[0]).Order());
        Assert.All(SchemaDifferences.All, difference => Assert.NotEmpty(difference.Reason));
    }

    [AjvFact]
    public void SchemaThatIsNone_IsFound()
        => Assert.StartsWith("schema: ", Assert.Single(Ajv.Judge([("x", """{"type":"int"}""")], []).Schemas), StringComparison.Ordinal);
}
