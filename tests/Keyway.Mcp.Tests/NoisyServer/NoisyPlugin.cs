namespace Keyway.Mcp.Tests.NoisyServer;

[PluginRegistry]
internal static partial class NoisyPlugin;
