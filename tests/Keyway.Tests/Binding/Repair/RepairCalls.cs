namespace Keyway.Tests.Binding.Repair;

/// <summary>The good calls that mistakes are put into.</summary>
internal static class RepairCalls
{
    private static readonly Shape s_anchor = Shape.Record(
        new("horizontal", Shape.Integer.Outside("-1", "101")),
        new("vertical", Shape.Integer),
        Shape.Member.Optional("note/~x", Shape.Text.OrNull()));

    private static readonly Shape s_sticker = Shape.Record(
        new("caption", Shape.ShortText),
        Shape.Member.Optional("colour", Shape.Choice),
        new("position", s_anchor),
        Shape.Member.Optional("opacity", Shape.Number.Outside("0.25", "9.75", "-1e30")),
        Shape.Member.Optional("weights", Shape.List(Shape.Number, most: 4).OrNull()));

    private static readonly Shape s_volume = Shape.Record(
        new("author", Shape.Text),
        new("chapters", Shape.List(Shape.Record(Chapter(continuations: 1)))),
        Shape.Member.Optional("pages", Shape.Integer.Outside("0", "5001")));

    public static IReadOnlyList<(string Tool, RecordShape Shape)> Tools { get; } =
    [
        ("publish", Arguments(
            new("volume", s_volume),
            new("copies", Shape.Integer.Outside("0", "10")),
            Shape.Member.Optional("binding", Shape.Choice),
            Shape.Member.Optional("dedication", Shape.Text.OrNull()),
            Shape.Member.Optional("urgent", Shape.Flag))),
        ("arrange", Arguments([.. Chapter(continuations: 2), new("verbose", Shape.Flag), Shape.Member.Optional("origin", s_anchor.OrNull())])),
        ("measure", Arguments(
            new("samples", Shape.List(Shape.Integer)),
            new("gaps", Shape.List(Shape.Integer.OrNull())),
            new("matrix", Shape.List(Shape.List(Shape.Number))),
            new("palette", Shape.List(Shape.Choice)),
            Shape.Member.Optional("keywords", Shape.List(Shape.Text, most: 3).OrNull()))),
    ];

    /// <summary>Gets each tool with a call that says all, and one that says only what it must.</summary>
    public static IReadOnlyList<(string Tool, JsonTree Good, Injection[] Injections)> All { get; } =
    [
        .. from tool in Tools
           from isFull in new[] { true, false }
           let good = tool.Shape.Good(isFull)
           select (tool.Tool, good, FaultInjector.Of(good, tool.Shape).ToArray()),
    ];

    private static RecordShape Arguments(params Shape.Member[] members) => (RecordShape)Shape.Record(members);

    private static Shape.Member[] Chapter(int continuations) =>
    [
        new("heading", Shape.Text),
        Shape.Member.Optional("published", Shape.Flag.OrNull()),
        Shape.Member.Optional("stickers", Shape.List(s_sticker)),
        .. continuations == 0 ? [] : new[] { Shape.Member.Optional("continuation", Shape.Record(Chapter(continuations - 1)).OrNull()) },
    ];
}
