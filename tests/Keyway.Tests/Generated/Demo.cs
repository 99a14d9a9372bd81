using System.ComponentModel.DataAnnotations;

namespace Keyway.Tests.Generated;

public enum Unit { Celsius, Fahrenheit }
public sealed record Place(string City, string Country, double Latitude, double Longitude);
public sealed record Settings
{
    [Range(1, 1000)] public int Epochs { get; init; } = 10;
    [Range(1e-6, 1.0)] public double LearningRate { get; init; } = 0.1;
    public required string Data { get; init; }
    public List<int> Sizes { get; set; } = [1, 2];
    public Node? Tree { get; init; }
}
/// <summary>A node.</summary>
public sealed class Node { public string Name { get; set; } = "n"; public List<Node>? Children { get; set; } }

public static class DemoKeys
{
    /// <summary>The model.</summary>
    [ContextKey<Place>] public const string Home = "home";
}

public static class DemoTools
{
    /// <summary>Adds two numbers.</summary>
    /// <param name="a">The first.</param>
    [Tool] public static int Add(int a, int b = 5) => a + b;

    [Tool] public static string Weather(Place place, [Range(1, 14)] int days, Unit unit, bool detailed = false)
        => $"{place} {days} {unit} {detailed}";

    [Tool(RequiredContext = [DemoKeys.Home])]
    public static Place Where(RuntimeContext context) => context.GetHome();

    [Action("train")]
    public static async Task<Settings> TrainAsync([FromArguments] Settings settings, RuntimeContext context, CancellationToken cancellationToken)
    {
        await Task.Yield();
        context.SetProgress(1, 2);
        return settings;
    }

    [Tool] public static string Both([FromArguments] Settings settings, bool verbose, string? note = null) => $"{settings} {verbose} {note}";
}

[PluginRegistry] public static partial class DemoPlugin;

public class DemoTests
{
    [Theory]
    [InlineData("add", """{"a":1,"b":2}""")]
    [InlineData("add", """{"a":1}""")]
    [InlineData("add", """{"A":"1.0","c":2, "a":3}""")]
    [InlineData("weather", """{"place":{"city":"Bonn","country":"DE","latitude":50.7,"longitude":7},"days":3,"unit":"celsius"}""")]
    [InlineData("weather", """{"place":{"citty":"Bonn","latitude":"x","longitude":1e999},"days":99,"unit":"kelvin", "detailed":null}""")]
    [InlineData("where", "{}")]
    [InlineData("train", """{"data":"x", "tree":{"children":[{"name":"k"}]}}""")]
    [InlineData("train", """{"epochs":0, "dta":"x", "tree":{"children":[{"nam":"k"}, 7]}}""")]
    [InlineData("both", """{"data":"x", "verbose":true, "sizes":[9]}""")]
    [InlineData("both", """{"dat":"x", "verbos":true, "zzzz":[9]}""")]
    [InlineData("nope", """{"dat":"x"}""")]
    [InlineData("add", """{"a":1,"b":""")]
    [InlineData("add", """[1]""")]
    public async Task Show(string name, string json)
    {
        var invoker = new ToolInvoker(DemoPlugin.Registry, RuntimeContext.Create());
        ToolResult r = await invoker.InvokeAsync(name, ToolArguments.FromJson(json));
        Console.WriteLine($"{name} {json}\n   -> {r}");
        if (r.IsError) Console.WriteLine("   " + r.Error!.Details);
    }

    [Fact]
    public void Describe()
    {
        foreach (var t in DemoPlugin.Registry.Tools) Console.WriteLine($"{t.Name} {t.Description} {t.InputSchema}\n  out {t.OutputSchema}");
    }
}
