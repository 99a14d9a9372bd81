using System.Globalization;
using System.Text;
using Keyway.Oracle.Tests.Differences;
using Keyway.Oracle.Tests.Texts;

namespace Keyway.Oracle.Tests.Meaning;

/// <summary>Compares what Keyway makes of texts with what the oracle makes of them, and counts the deliberate differences.</summary>
/// <param name="differences">Those that are deliberate.</param>
internal sealed class MeaningComparison(IReadOnlyList<Difference> differences)
{
    // The oracle reads what the annotations forbid.
    private const string OfAnnotations = "Annotations";

    // The oracle doesn't write null where a struct that was made without its constructor holds one against its declaration.
    private const string OfUnset = "UnsetStruct";

    /// <summary>Gets how often each difference decided.</summary>
    public Dictionary<string, int> Occurrences { get; } =
        differences.Select(difference => difference.Name).Append(OfAnnotations).Append(OfUnset).ToDictionary(name => name, _ => 0);

    public int Taken { get; private set; }

    public int Refused { get; private set; }

    /// <summary>Returns what is wrong; null where nothing is.</summary>
    public string? Compare(Case text)
    {
        Answer original = SystemTextJson.Read(text.Entry, text.Utf8);
        (Answer actual, string written) = KeywayCalls.Read(text.Entry, text.Utf8);
        Settled? settled = JsonTree.Parse(text.Utf8) is { } tree ? Settled.Of(text.Entry, tree, differences) : null;
        Answer without = settled is null or { Found: [] } ? original : SystemTextJson.Read(text.Entry, settled.Text);
        bool isForbidden = without.IsTaken && Annotations.Forbid(text.Entry, without.Value);
        Answer expected = isForbidden || settled?.IsRefused == true ? Answer.Refused("a deliberate difference") : without;
        Count(actual);
        if (settled?.HasSameValue == false ? actual.IsTaken != expected.IsTaken : !actual.IsSameAs(expected))
        {
            string found = string.Join(", ", (settled?.Found ?? []).Select(difference => difference.Name).Append(isForbidden ? OfAnnotations : "").Where(name => name.Length > 0));
            return $"{text}: the oracle {original}; with [{found}] it {expected}; Keyway {actual}";
        }

        bool isWhole = !actual.IsTaken || SystemTextJson.Writes(actual.Value, text.Entry.Type);
        if (actual.IsTaken && SystemTextJson.Read(text.Entry, written) is var back && IsReadBack(text, actual, back) != (isWhole && settled?.HasSameValue != false))
        {
            return $"{text}: Keyway {actual} and writes {written}, which the oracle {back}";
        }

        if (!isWhole)
        {
            Occurrences[OfUnset]++;
        }

        return isForbidden ? Occurs(OfAnnotations)
            : settled is { Found: [var difference] } && without.IsTaken ? Decides(text, difference, original, expected)
            : null;
    }

    public override string ToString()
        => $"{Taken} taken, {Refused} refused; differences: "
            + string.Join(", ", Occurrences.Select(row => string.Create(CultureInfo.InvariantCulture, $"{row.Key} {row.Value}")));

    /// <summary>A difference that is all that stands between the oracle's answer and the expected one.</summary>
    private string? Decides(Case text, Difference difference, Answer original, Answer expected)
        => original.IsSameAs(expected)
            ? $"{text}: {difference.Name} is claimed, and both agree: {original}"
            : Occurs(difference.Name);

    // A stack comes back upside down from the oracle itself.
    private static bool IsReadBack(Case text, Answer actual, Answer back)
        => back.IsSameAs(actual) || (back.IsTaken && back.IsSameAs(SystemTextJson.Read(text.Entry, SystemTextJson.Write(actual.Value, text.Entry.Type))));

    private string? Occurs(string difference)
    {
        Occurrences[difference]++;
        return null;
    }

    private void Count(Answer actual)
    {
        Taken += actual.IsTaken ? 1 : 0;
        Refused += actual.IsTaken ? 0 : 1;
    }
}
