using Xunit.Abstractions;

namespace Keyway.Agents.Tests;

/// <summary>A text with one thing wrong.</summary>
public sealed class FaultyProgram : IXunitSerializable
{
    public FaultyProgram()
    {
    }

    public FaultyProgram(string what, string yaml, int line, int column, params string[] parts)
        => (What, Yaml, Line, Column, Parts) = (what, yaml, line, column, parts);

    public string What { get; private set; } = "";

    public string Yaml { get; private set; } = "";

    public int Line { get; private set; }

    public int Column { get; private set; }

    /// <summary>Gets what the message has in it.</summary>
    public IReadOnlyList<string> Parts { get; private set; } = [];

    public void Deserialize(IXunitSerializationInfo info)
    {
        What = info.GetValue<string>(nameof(What));
        Yaml = info.GetValue<string>(nameof(Yaml));
        Line = info.GetValue<int>(nameof(Line));
        Column = info.GetValue<int>(nameof(Column));
        Parts = info.GetValue<string[]>(nameof(Parts));
    }

    public void Serialize(IXunitSerializationInfo info)
    {
        info.AddValue(nameof(What), What);
        info.AddValue(nameof(Yaml), Yaml);
        info.AddValue(nameof(Line), Line);
        info.AddValue(nameof(Column), Column);
        info.AddValue(nameof(Parts), Parts.ToArray());
    }

    public override string ToString() => What;
}
