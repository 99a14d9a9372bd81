namespace Keyway.Benchmarks.Children;

/// <summary>A place on the map.</summary>
public sealed record Place(string City, string Country, double Latitude, double Longitude);

/// <summary>How temperatures are told.</summary>
public enum Unit
{
    /// <summary>In degrees Celsius.</summary>
    Celsius,

    /// <summary>In degrees Fahrenheit.</summary>
    Fahrenheit,
}
