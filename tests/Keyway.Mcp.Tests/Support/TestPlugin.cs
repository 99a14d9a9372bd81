namespace Keyway.Mcp.Tests;

[PluginRegistry(Types = [typeof(TestTools)])]
internal static partial class TestPlugin;
