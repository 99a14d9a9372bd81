namespace Keyway.Benchmarks.Calls;

/// <summary>The methods that are called, whoever binds their arguments.</summary>
internal static class CallTools
{
    [Tool]
    public static int Add(int left, int right) => left + right;

    [Tool]
    public static Forecast Weather(Place place, int days, Unit unit, bool detailed)
        => new(place.City, place.Latitude + days, unit, detailed);

    [Tool]
    public static int Reserve(string table, int guests, bool outside) => table.Length + (outside ? -guests : guests);
}

/// <summary>What the benchmarks call.</summary>
[PluginRegistry]
internal static partial class CallPlugin;

/// <summary>A place on the map.</summary>
internal sealed record Place(string City, string Country, double Latitude, double Longitude);

/// <summary>How temperatures are told.</summary>
internal enum Unit
{
    /// <summary>In degrees Celsius.</summary>
    Celsius,

    /// <summary>In degrees Fahrenheit.</summary>
    Fahrenheit,
}

/// <summary>What is forecast.</summary>
internal sealed record Forecast(string City, double Temperature, Unit Unit, bool Detailed);
