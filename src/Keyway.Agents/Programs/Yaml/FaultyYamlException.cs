namespace Keyway.Agents;

/// <summary>A text that isn't one document which can be read; never leaves the reader.</summary>
/// <param name="place">Where.</param>
/// <param name="message">What was expected, what came, what to do.</param>
internal sealed class FaultyYamlException(YamlPlace place, string message) : Exception(message)
{
    public YamlPlace Place => place;
}
