using System.ComponentModel;

namespace Keyway.Benchmarks.Children;

/// <summary>Ten tools of everyday shapes; NN stands for the number of the class.</summary>
public static class ToolsNN
{
    [Tool("add_NN"), Description("Adds two numbers.")]
    public static int AddNN([Description("The first one.")] int left, [Description("The second one.")] int right)
        => left + right;

    [Tool("search_NN"), Description("Searches the archive.")]
    public static string SearchNN([Description("What to look for.")] string query, [Description("The most to return.")] int limit = 10)
        => $"{limit} of {query}";

    [Tool("read_NN"), Description("Reads some lines of a file.")]
    public static string ReadNN([Description("Its path.")] string path, [Description("The first line.")] int first, [Description("The last line.")] int? last = null)
        => $"{path}:{first}-{last}";

    [Tool("write_NN"), Description("Writes a file.")]
    public static bool WriteNN([Description("Its path.")] string path, [Description("All of its text.")] string text, [Description("Whether to replace a file.")] bool replace = false)
        => replace || path.Length < text.Length;

    [Tool("mean_NN"), Description("Returns the mean of some numbers.")]
    public static double MeanNN([Description("The numbers.")] double[] numbers)
        => numbers.Average();

    [Tool("tag_NN"), Description("Tags a document.")]
    public static string TagNN([Description("The document.")] long id, [Description("Its tags.")] string[] tags)
        => $"{id}: {string.Join(", ", tags)}";

    [Tool("weather_NN"), Description("Tells the weather at a place.")]
    public static string WeatherNN([Description("The place.")] Place place, [Description("How many days.")] int days, [Description("In what to tell it.")] Unit unit = Unit.Celsius)
        => $"{place.City}, {days} days in {unit}";

    [Tool("distance_NN"), Description("Returns the distance between two places.")]
    public static double DistanceNN([Description("From here.")] Place from, [Description("To there.")] Place to)
        => Math.Abs(from.Latitude - to.Latitude) + Math.Abs(from.Longitude - to.Longitude);

    [Tool("remind_NN"), Description("Sets a reminder.")]
    public static string RemindNN([Description("Of what.")] string text, [Description("In how many minutes.")] double minutes, [Description("Whether to repeat it.")] bool repeat = false)
        => $"{text} in {minutes} ({repeat})";

    [Tool("list_NN"), Description("Lists what there is.")]
    public static string[] ListNN([Description("What names start with.")] string prefix = "", [Description("How many to skip.")] int skip = 0, [Description("How many to return.")] int take = 20)
        => [prefix, $"{skip}", $"{take}"];
}
