using System.ComponentModel;
using Keyway.Mcp;

namespace Keyway.Benchmarks.Children;

/// <summary>A tool that may ask its client: the official SDK keeps such calls, so that it has to be told of the tools when a server starts.</summary>
public static class AskingTools
{
    /// <summary>Says whether its client has a person who can be asked.</summary>
    [Tool("can_ask")]
    [Description("Says whether somebody can be asked.")]
    public static bool CanAsk([FromContext(McpContextKeys.Elicitation)] McpElicitation? person = null) => person is not null;
}

/// <summary>The same tools, and that one.</summary>
[PluginRegistry]
public static partial class AskingPlugin;
