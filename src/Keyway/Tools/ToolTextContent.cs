namespace Keyway;

/// <summary>Text in a tool's answer.</summary>
public sealed class ToolTextContent : ToolContent
{
    internal ToolTextContent(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        Value = value;
    }

    /// <summary>Gets the text.</summary>
    public string Value { get; }

    /// <summary>Returns the text.</summary>
    public override string ToString() => Value;
}
