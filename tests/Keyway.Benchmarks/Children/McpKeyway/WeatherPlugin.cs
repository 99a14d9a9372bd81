namespace Keyway.Benchmarks.Children;

/// <summary>Hundred tools, and one that tells what they allocate.</summary>
[PluginRegistry(Types =
[
    typeof(Allocations),
    typeof(Weather00), typeof(Weather01), typeof(Weather02), typeof(Weather03), typeof(Weather04),
    typeof(Weather05), typeof(Weather06), typeof(Weather07), typeof(Weather08), typeof(Weather09),
])]
public static partial class WeatherPlugin;
