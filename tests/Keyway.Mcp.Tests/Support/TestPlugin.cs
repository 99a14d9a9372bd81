namespace Keyway.Mcp.Tests;

[PluginRegistry(Types = [typeof(TestTools), typeof(StubbornTools)])]
internal static partial class TestPlugin;
