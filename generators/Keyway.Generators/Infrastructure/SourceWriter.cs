using System.Text;

namespace Keyway.Generators.Infrastructure;

/// <summary>Owns the layout of emitted code: indentation, braces, blank lines, line ends.</summary>
internal sealed class SourceWriter
{
    private readonly StringBuilder _text = new();
    private int _depth;
    private bool _wantsBlank;
    private bool _isAtStart;

    /// <summary>Writes a line at the current depth.</summary>
    public SourceWriter Line(string line)
    {
        if (_wantsBlank && !_isAtStart)
        {
            _text.Append('\n');
        }

        _wantsBlank = false;
        _isAtStart = false;

        _text.Append(' ', _depth * 4).Append(line).Append('\n');
        return this;
    }

    /// <summary>Leaves a blank line before whatever comes next in this block, unless the block starts with it.</summary>
    public SourceWriter Blank()
    {
        _wantsBlank = true;
        return this;
    }

    /// <summary>Writes a line and opens braces below it.</summary>
    public SourceWriter Open(string header)
    {
        Line(header);
        Line("{");
        _isAtStart = true;
        _depth++;
        return this;
    }

    /// <summary>Closes what <see cref="Open"/> opened.</summary>
    public SourceWriter Close(string after = "")
    {
        _wantsBlank = false;
        _isAtStart = false;
        _depth--;
        return Line("}" + after);
    }

    public SourceWriter Indent()
    {
        _depth++;
        return this;
    }

    public SourceWriter Outdent()
    {
        _depth--;
        return this;
    }

    /// <summary>Writes a line without indentation: the lines of a raw string have a place of their own.</summary>
    public SourceWriter Raw(string line)
    {
        _text.Append(line).Append('\n');
        return this;
    }

    /// <summary>Writes a summary in XML.</summary>
    /// <param name="xml">The text; what comes from users in it has been through <see cref="Literal.Xml"/>.</param>
    public SourceWriter Summary(string xml) => Line($"/// <summary>{xml}</summary>");

    public override string ToString() => _text.ToString();
}
