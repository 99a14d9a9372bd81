using System.Text.Json;

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

    /// <summary>Writes the text as a JSON string. Structured content isn't decoded for that.</summary>
    /// <param name="writer">Where it goes.</param>
    public void WriteTo(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (_value is null)
        {
            writer.WriteStringValue(_json.Span);
        }
        else
        {
            writer.WriteStringValue(_value);
        }
    }

    /// <summary>Returns the text.</summary>
    public override string ToString() => Value;
}
