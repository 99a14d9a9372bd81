namespace Keyway.Agents;

/// <summary>A value in a YAML text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Place">Where it starts.</param>
/// <param name="Text">A scalar as it is written, without its quotes; empty where it is something else.</param>
internal sealed record YamlNode(YamlKind Kind, YamlPlace Place, string Text = "")
{
    /// <summary>Gets what a map holds, in order, with repeated keys.</summary>
    public IReadOnlyList<YamlEntry> Entries { get; init; } = [];

    /// <summary>Gets what a list holds.</summary>
    public IReadOnlyList<YamlNode> Items { get; init; } = [];

    /// <summary>Says what it is, as the end of "expected …, got".</summary>
    public string Describe() => Kind switch
    {
        YamlKind.Nothing => "nothing",
        YamlKind.Text => $"the text {FaultText.Quote(Text)}",
        YamlKind.Boolean => $"the truth value {Text}",
        YamlKind.WholeNumber or YamlKind.Number => $"the number {FaultText.Cut(Text)}",
        YamlKind.Map => "a map",
        _ => "a list",
    };
}
