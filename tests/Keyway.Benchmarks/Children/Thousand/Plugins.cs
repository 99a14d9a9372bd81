namespace Keyway.Benchmarks.Children;

/// <summary>A thousand tools.</summary>
[PluginRegistry]
public static partial class ThousandPlugin;

/// <summary>Ten of them.</summary>
[PluginRegistry(Types = [typeof(Tools00)])]
public static partial class TenPlugin;
