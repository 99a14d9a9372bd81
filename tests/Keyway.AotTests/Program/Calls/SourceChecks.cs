using System.Text.Json;
using System.Text.Json.Nodes;
using Keyway.AotTests.Bindings;

namespace Keyway.AotTests.Calls;

/// <summary>The forms in which arguments come.</summary>
internal static class SourceChecks
{
    private const string Json = """{"data":"d","number":7,"place":{"city":"Bonn"}}""";

    public static IReadOnlyList<Check> All { get; } =
    [
        Source("utf8", () => ToolArguments.FromJson(Json)),
        Source("element", () => ToolArguments.FromElement(Parse())),
        Source("elements", () => ToolArguments.FromElements(Parse().EnumerateObject().Select(member => KeyValuePair.Create(member.Name, member.Value)))),
        Source("values_as_they_are", () => Values(7, new Place("Bonn"))),
        Source("values_to_convert", () => Values(7L, new Dictionary<string, object?> { ["city"] = "Bonn" })),
        Source("values_of_nodes", () => Values(JsonValue.Create(7), new JsonObject { ["city"] = "Bonn" })),
    ];

    private static Check Source(string name, Func<ToolArguments> arguments)
        => new($"source/{name}", "d 10 7 Bonn", async () => (await new ToolInvoker(AotPlugin.Registry).InvokeAsync("sibling", arguments())).ToString());

    private static JsonElement Parse() => JsonDocument.Parse(Json).RootElement;

    private static ToolArguments Values(object number, object place)
        => ToolArguments.FromValues(new Dictionary<string, object?> { ["data"] = "d", ["number"] = number, ["place"] = place });
}
