using System.Globalization;
using System.Text;

namespace Keyway.Agents;

/// <summary>
/// Writes tags for models around text in which <c>&amp;</c>, <c>&lt;</c> and <c>&gt;</c> are escaped, so that no text can be taken for a
/// tag. All else stays as it is, line ends too.
/// </summary>
internal sealed class TagText
{
    private readonly StringBuilder _text = new();

    /// <summary>Opens a tag, to which attributes can be added until <see cref="EndAttributes"/>.</summary>
    public TagText Open(string tag)
    {
        _text.Append('<').Append(tag);
        return this;
    }

    public TagText Attribute(string name, string value)
    {
        _text.Append(' ').Append(name).Append("=\"");
        Escape(value, isQuoted: true);
        _text.Append('"');
        return this;
    }

    public TagText Attribute(string name, int value) => Attribute(name, value.ToString(CultureInfo.InvariantCulture));

    public TagText Attribute(string name, bool value) => Attribute(name, value ? "true" : "false");

    public TagText Attribute(string name, int first, int last)
        => Attribute(name, string.Create(CultureInfo.InvariantCulture, $"{first}-{last}"));

    public TagText EndAttributes()
    {
        _text.Append('>');
        return this;
    }

    public TagText Text(string text)
    {
        Escape(text, isQuoted: false);
        return this;
    }

    public TagText Close(string tag)
    {
        _text.Append("</").Append(tag).Append('>');
        return this;
    }

    /// <summary>Writes a tag around text on a line of its own.</summary>
    public TagText Line(string tag, string text) => NewLine().Open(tag).EndAttributes().Text(text).Close(tag);

    public TagText NewLine()
    {
        _text.Append('\n');
        return this;
    }

    public override string ToString() => _text.ToString();

    private void Escape(ReadOnlySpan<char> text, bool isQuoted)
    {
        for (int next; (next = text.IndexOfAny("&<>\"")) >= 0; text = text[(next + 1)..])
        {
            _text.Append(text[..next]).Append(text[next] switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                _ => isQuoted ? "&quot;" : "\"",
            });
        }

        _text.Append(text);
    }
}
