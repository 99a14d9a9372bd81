namespace Keyway.Tests.Performance;

/// <summary>Tools whose calls are counted in bytes.</summary>
internal static class AllocationTools
{
    [Tool]
    public static Forecast Weather(Place place, int days, Unit unit, bool detailed)
        => new(place.City, place.Latitude + days, unit, detailed);

    [Tool]
    public static int Reserve(string table, int guests, bool outside) => table.Length + (outside ? -guests : guests);
}

[PluginRegistry(Types = [typeof(AllocationTools)])]
internal static partial class AllocationPlugin;

internal sealed record Place(string City, string Country, double Latitude, double Longitude);

internal enum Unit
{
    Celsius,
    Fahrenheit,
}

internal sealed record Forecast(string City, double Temperature, Unit Unit, bool Detailed);
