using System.ComponentModel;
#if PEER
using ModelContextProtocol.Server;
#endif

namespace Keyway.Benchmarks.Children;

/// <summary>Ten tools of one shape; NN stands for the number of the class.</summary>
#if PEER
[McpServerToolType]
#endif
public static class WeatherNN
{
#if PEER
    [McpServerTool(Name = "weather_NN_0", UseStructuredContent = true)]
#else
    [Tool("weather_NN_0")]
#endif
    [Description("Tells the weather at a place.")]
    public static Forecast Weather0([Description("The place.")] Place place, [Description("How many days.")] int days, [Description("In what to tell it.")] Unit unit, [Description("Whether to tell all.")] bool detailed)
        => new(place.City, place.Latitude + days, unit, detailed);

#if PEER
    [McpServerTool(Name = "weather_NN_1", UseStructuredContent = true)]
#else
    [Tool("weather_NN_1")]
#endif
    [Description("Tells the weather at a place.")]
    public static Forecast Weather1([Description("The place.")] Place place, [Description("How many days.")] int days, [Description("In what to tell it.")] Unit unit, [Description("Whether to tell all.")] bool detailed)
        => new(place.City, place.Latitude + days, unit, detailed);

#if PEER
    [McpServerTool(Name = "weather_NN_2", UseStructuredContent = true)]
#else
    [Tool("weather_NN_2")]
#endif
    [Description("Tells the weather at a place.")]
    public static Forecast Weather2([Description("The place.")] Place place, [Description("How many days.")] int days, [Description("In what to tell it.")] Unit unit, [Description("Whether to tell all.")] bool detailed)
        => new(place.City, place.Latitude + days, unit, detailed);

#if PEER
    [McpServerTool(Name = "weather_NN_3", UseStructuredContent = true)]
#else
    [Tool("weather_NN_3")]
#endif
    [Description("Tells the weather at a place.")]
    public static Forecast Weather3([Description("The place.")] Place place, [Description("How many days.")] int days, [Description("In what to tell it.")] Unit unit, [Description("Whether to tell all.")] bool detailed)
        => new(place.City, place.Latitude + days, unit, detailed);

#if PEER
    [McpServerTool(Name = "weather_NN_4", UseStructuredContent = true)]
#else
    [Tool("weather_NN_4")]
#endif
    [Description("Tells the weather at a place.")]
    public static Forecast Weather4([Description("The place.")] Place place, [Description("How many days.")] int days, [Description("In what to tell it.")] Unit unit, [Description("Whether to tell all.")] bool detailed)
        => new(place.City, place.Latitude + days, unit, detailed);

#if PEER
    [McpServerTool(Name = "weather_NN_5", UseStructuredContent = true)]
#else
    [Tool("weather_NN_5")]
#endif
    [Description("Tells the weather at a place.")]
    public static Forecast Weather5([Description("The place.")] Place place, [Description("How many days.")] int days, [Description("In what to tell it.")] Unit unit, [Description("Whether to tell all.")] bool detailed)
        => new(place.City, place.Latitude + days, unit, detailed);

#if PEER
    [McpServerTool(Name = "weather_NN_6", UseStructuredContent = true)]
#else
    [Tool("weather_NN_6")]
#endif
    [Description("Tells the weather at a place.")]
    public static Forecast Weather6([Description("The place.")] Place place, [Description("How many days.")] int days, [Description("In what to tell it.")] Unit unit, [Description("Whether to tell all.")] bool detailed)
        => new(place.City, place.Latitude + days, unit, detailed);

#if PEER
    [McpServerTool(Name = "weather_NN_7", UseStructuredContent = true)]
#else
    [Tool("weather_NN_7")]
#endif
    [Description("Tells the weather at a place.")]
    public static Forecast Weather7([Description("The place.")] Place place, [Description("How many days.")] int days, [Description("In what to tell it.")] Unit unit, [Description("Whether to tell all.")] bool detailed)
        => new(place.City, place.Latitude + days, unit, detailed);

#if PEER
    [McpServerTool(Name = "weather_NN_8", UseStructuredContent = true)]
#else
    [Tool("weather_NN_8")]
#endif
    [Description("Tells the weather at a place.")]
    public static Forecast Weather8([Description("The place.")] Place place, [Description("How many days.")] int days, [Description("In what to tell it.")] Unit unit, [Description("Whether to tell all.")] bool detailed)
        => new(place.City, place.Latitude + days, unit, detailed);

#if PEER
    [McpServerTool(Name = "weather_NN_9", UseStructuredContent = true)]
#else
    [Tool("weather_NN_9")]
#endif
    [Description("Tells the weather at a place.")]
    public static Forecast Weather9([Description("The place.")] Place place, [Description("How many days.")] int days, [Description("In what to tell it.")] Unit unit, [Description("Whether to tell all.")] bool detailed)
        => new(place.City, place.Latitude + days, unit, detailed);
}
