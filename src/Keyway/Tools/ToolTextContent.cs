namespace Keyway;

/// <summary>Text in a tool's answer.</summary>
public sealed class ToolTextContent : ToolContent
{
    private readonly Utf8Json _json;
    private string? _value;

    internal ToolTextContent(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
    }

    // Structured content as text: who reads the bytes only counts the pieces, and nothing is decoded for that.
    internal ToolTextContent(Utf8Json json) => _json = json;

    /// <summary>Gets the text.</summary>
    public string Value => _value ??= _json.ToString();

    /// <summary>Returns the text.</summary>
    public override string ToString() => Value;
}
