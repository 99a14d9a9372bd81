using Microsoft.CodeAnalysis.Text;

namespace Keyway.Generators.Manifest.Yaml;

/// <summary>A value in a YAML text. Numbers and truth values are text here, as they are written.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Span">Where it stands; a map or list only where it starts.</param>
/// <param name="Text">The text; empty where it is something else.</param>
/// <param name="Entries">What a map holds, in order, with repeated keys.</param>
internal sealed record YamlNode(YamlKind Kind, TextSpan Span, string Text, IReadOnlyList<(YamlNode Key, YamlNode Value)> Entries)
{
    public YamlNode(YamlKind kind, TextSpan span, string text = "")
        : this(kind, span, text, [])
    {
    }
}
