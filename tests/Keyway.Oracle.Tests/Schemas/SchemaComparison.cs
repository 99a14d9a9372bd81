using System.Globalization;
using System.Text;
using Keyway.Oracle.Tests.Differences;
using Keyway.Oracle.Tests.Differences.Schemas;
using Keyway.Oracle.Tests.Meaning;
using Keyway.Oracle.Tests.Texts;

namespace Keyway.Oracle.Tests.Schemas;

/// <summary>Compares what binds with what the schema takes, and counts the deliberate differences.</summary>
/// <param name="differences">Those that are deliberate.</param>
internal sealed class SchemaComparison(IReadOnlyList<Difference> differences)
{
    private const string Valid = "valid";

    // A struct that was made without its constructor may hold a null against its declaration, which is written as it is.
    private const string OfUnset = "UnsetStruct";

    /// <summary>Gets how often each difference decided.</summary>
    public Dictionary<string, int> Occurrences { get; } =
        differences.Select(difference => difference.Name).Append(OfUnset).ToDictionary(name => name, _ => 0);

    public int Taken { get; private set; }

    public int Refused { get; private set; }

    /// <summary>Judges all texts, and returns what is wrong.</summary>
    public IReadOnlyList<string> Compare(IReadOnlyList<Case> cases)
    {
        (Answer Answer, string Written)[] actual = [.. cases.Select(text => KeywayCalls.Read(text.Entry, text.Utf8))];
        Settled?[] settled = [.. cases.Select(text => JsonTree.Parse(text.Utf8) is { } tree ? Settled.Of(text.Entry, tree, differences) : null)];
        int[] written = [.. Enumerable.Range(0, cases.Count).Where(i => actual[i].Answer.IsTaken && CorpusSchemas.HasResult(cases[i].Entry))];
        (string[] _, string[] verdicts) = Ajv.Judge(
            CorpusSchemas.All,
            [
                .. cases.Select(Arguments),

                // What is no JSON by itself could make some together with what is around it.
                .. cases.Select((text, i) => settled[i] is { } without ? Arguments(new Case(text.Entry, without.Text)) : (text.Entry.Tool, text.Utf8)),
                .. written.Select(i => (CorpusSchemas.ResultOf(cases[i].Entry), (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(actual[i].Written))),
            ]);
        return
        [
            .. cases.Select((text, i) => Compare(text, actual[i].Answer, settled[i]?.Found ?? [], verdicts[i], verdicts[cases.Count + i])).OfType<string>(),
            .. written.Select((i, at) => CompareResult(cases[i], actual[i], settled[i]!.Found, verdicts[(2 * cases.Count) + at])).OfType<string>(),
        ];
    }

    public override string ToString()
        => $"{Taken} taken, {Refused} refused; differences: "
            + string.Join(", ", Occurrences.Select(row => string.Create(CultureInfo.InvariantCulture, $"{row.Key} {row.Value}")));

    private string? Compare(Case text, Answer actual, IReadOnlyList<Difference> found, string original, string without)
    {
        Taken += actual.IsTaken ? 1 : 0;
        Refused += actual.IsTaken ? 0 : 1;
        bool expected = without == Valid && !found.Any(difference => difference.IsStricter);
        if (actual.IsTaken != expected)
        {
            return $"{text}: by the schema {original}; without [{string.Join(", ", found.Select(difference => difference.Name))}] {without}; Keyway {actual}";
        }

        if (found is not [var only] || without != Valid)
        {
            return null;
        }

        Occurrences[only.Name]++;
        return (original == Valid) == expected ? $"{text}: {only.Name} is claimed, and both agree: {original}" : null;
    }

    private string? CompareResult(Case text, (Answer Answer, string Written) actual, IReadOnlyList<Difference> found, string verdict)
    {
        bool isWhole = SystemTextJson.Writes(actual.Answer.Value, text.Entry.Type);
        Occurrences[OfUnset] += isWhole ? 0 : 1;
        return (verdict == Valid) == (isWhole && !found.Any(difference => difference is HugeNumberInDocument)) ? null : $"{text}: Keyway writes {actual.Written}; by the schema of results {verdict}";
    }

    private static (string Schema, ReadOnlyMemory<byte> Utf8) Arguments(Case text)
        => (text.Entry.Tool, KeywayCalls.Arguments(text.Entry, text.Utf8));
}
