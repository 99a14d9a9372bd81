using System.Text.Json;

namespace Keyway.Benchmarks.Calls;

/// <summary>A tool, fed elements by name.</summary>
internal sealed class KeywayMapContender(string tool, Dictionary<string, JsonElement> arguments) : KeywayContender(tool)
{
    /// <inheritdoc/>
    protected override ToolArguments Arguments() => ToolArguments.FromElements(arguments);
}
