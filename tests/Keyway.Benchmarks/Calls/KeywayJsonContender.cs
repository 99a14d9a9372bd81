namespace Keyway.Benchmarks.Calls;

/// <summary>A tool, fed UTF-8.</summary>
internal sealed class KeywayJsonContender(string tool, byte[] arguments) : KeywayContender(tool)
{
    /// <inheritdoc/>
    protected override ToolArguments Arguments() => ToolArguments.FromJson(arguments);
}
