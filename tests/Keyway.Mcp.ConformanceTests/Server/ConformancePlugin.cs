namespace Keyway.Mcp.ConformanceTests.Server;

/// <summary>What the suite asks for, under Keyway's attributes.</summary>
[PluginRegistry]
public static partial class ConformancePlugin;
