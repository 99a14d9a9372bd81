using Keyway.AotTests.Registries;

namespace Keyway.AotTests.Mcp;

/// <summary>What clients of the Model Context Protocol are served.</summary>
[PluginRegistry(Types = [typeof(McpTools), typeof(PromptTools)])]
public static partial class McpPlugin;
