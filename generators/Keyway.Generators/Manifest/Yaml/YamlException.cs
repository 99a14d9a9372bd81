using Microsoft.CodeAnalysis.Text;

namespace Keyway.Generators.Manifest.Yaml;

/// <summary>A text that isn't one YAML document.</summary>
/// <param name="message">What is wrong, as the end of a sentence.</param>
/// <param name="span">Where.</param>
internal sealed class YamlException(string message, TextSpan span) : Exception(message)
{
    public TextSpan Span => span;
}
