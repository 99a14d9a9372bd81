using System.Text.Json;
using Keyway.AI;
using Microsoft.Extensions.AI;

namespace Keyway.AotTests.Calls;

/// <summary>Tools as functions of chat clients, which write what these return without reflection.</summary>
internal static class FunctionChecks
{
    private static readonly JsonSerializerOptions s_options = new(AIJsonUtilities.DefaultOptions) { WriteIndented = false };

    public static IReadOnlyList<Check> All { get; } =
    [
        Function("text", "\"text\""),
        Function("nothing", "null"),
        Function("structured", """{"x":1,"y":2}"""),
        Function("result", "\"stop\" aborts"),
        new("function/contents", "text,data,data,text", async () =>
        {
            object? value = await Make("contents").InvokeAsync();
            using var json = JsonDocument.Parse(Write(value));
            return string.Join(',', json.RootElement.EnumerateArray().Select(piece => piece.GetProperty("$type").GetString()));
        }),
        new("function/fault", "text: /more unknown", async () =>
        {
            object? value = await Make("text").InvokeAsync(new AIFunctionArguments { ["more"] = 1 });
            return (value is string ? "text: " : "no text: ") + Check.Faults(ToolFunctionResult.Of(value)!);
        }),
        new("function/schema", "object", () => new(Make("text").JsonSchema.GetProperty("type").GetString()!)),
    ];

    private static Check Function(string kind, string expected)
        => new($"function/{kind}", expected, async () =>
        {
            object? value = await Make(kind).InvokeAsync();
            return Write(value) + (ToolFunctionResult.Of(value) is { Abort: true } ? " aborts" : "");
        });

    private static AIFunction Make(string kind)
        => AotPlugin.Registry.AsAIFunctions(options: new ToolFunctionOptions { ListUnavailable = true }).Single(function => function.Name == $"returns_{kind}");

    private static string Write(object? value) => JsonSerializer.Serialize(value, s_options.GetTypeInfo(typeof(object)));
}
