namespace Keyway.Agents.Tests.Mcp;

[PluginRegistry(Types = [typeof(ServedTools)])]
internal static partial class ServedPlugin;
