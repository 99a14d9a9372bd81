namespace Keyway.AotTests;

/// <summary>Every tool of the program.</summary>
[PluginRegistry]
public static partial class AotPlugin;
