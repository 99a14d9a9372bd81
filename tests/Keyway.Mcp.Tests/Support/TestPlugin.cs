namespace Keyway.Mcp.Tests;

[PluginRegistry]
internal static partial class TestPlugin;
