namespace Keyway.Benchmarks.Children;

/// <summary>Hundred tools, and one that tells what they allocate.</summary>
[PluginRegistry]
public static partial class WeatherPlugin;
