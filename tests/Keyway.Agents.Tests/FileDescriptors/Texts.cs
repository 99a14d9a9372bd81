using FsCheck;
using FsCheck.Fluent;

namespace Keyway.Agents.Tests;

/// <summary>Generates texts that are hard to cut: long and empty lines, every line end, surrogate pairs and halves of them, tags.</summary>
internal static class Texts
{
    private static readonly string[] s_pieces =
    [
        "a", "bc", " ", "word ", "\n", "\n", "\n\n", "\r\n", "\r\n", "\r", "\r\r\n", "\n\r", "😀", "👩‍👩‍👧", "e\u0301", "\uD83D", "\uDE00",
        "<fd_content fd=\"fd:1\">", "</fd_content>", "&amp;", "&", "]]>", "<!--", "\t", "\0", "a line of some length without an end",
    ];

    /// <summary>Any text.</summary>
    public static Gen<string> Any { get; } = Of(s_pieces);

    /// <summary>Texts that XML can hold: a carriage return would come back as a line feed.</summary>
    public static Gen<string> OfXml { get; } = Of([.. s_pieces.Where(piece => !piece.Any(next => next is '\r' or '\0') && piece is not ("\uD83D" or "\uDE00"))]);

    /// <summary>A text and the length of a page.</summary>
    public static Gen<(string Text, int PageSize)> WithPageSize { get; } =
        from text in Any
        from size in Gen.Frequency((1, Gen.Choose(1, 3)), (2, Gen.Choose(1, 60)))
        select (text, size);

    /// <summary>Checks a property, with more cases in the full size.</summary>
    public static void ForAll<T>(Gen<T> values, Action<T> check)
        => Prop.ForAll(Arb.From(values), check).Check(Config.QuickThrowOnFailure.WithMaxTest(Harness.TestSize.Of(1000, 100_000)));

    private static Gen<string> Of(string[] pieces) => Gen.Elements(pieces).ListOf().Select(list => string.Concat(list));
}
