using System.ComponentModel;

namespace Keyway.Benchmarks.Children;

/// <summary>One tool.</summary>
[PluginRegistry]
public static partial class OnePlugin;

/// <summary>The tool.</summary>
public static class Tools
{
    [Tool, Description("Adds two numbers.")]
    public static int Add([Description("The first one.")] int left, [Description("The second one.")] int right)
        => left + right;
}
