using System.Text.Json.Nodes;
using Keyway.Tests.Support;

namespace Keyway.Tests.Models;

/// <summary>
/// What System.Text.Json makes of models, with all that Keyway is as strict about. A tool that gives its model back is
/// compared in both directions.
/// </summary>
internal static class ModelOracle
{
    /// <summary>Compares what a tool takes and gives back with what System.Text.Json reads and writes.</summary>
    /// <param name="invoker">Has the tool, whose only parameter is <c>value</c>.</param>
    /// <param name="tool">Its name.</param>
    /// <param name="type">What it takes and returns.</param>
    /// <param name="good">Texts that both take.</param>
    /// <param name="bad">Texts that both refuse.</param>
    public static async Task CompareAsync(ToolInvoker invoker, string tool, Type type, string[] good, string[] bad)
    {
        List<string> wrong = [];
        foreach (string text in good)
        {
            ToolResult result = await invoker.InvokeAsync(tool, Arguments(text));
            string? expected = SystemTextJson.Echo(text, type);
            if (expected is null || result.IsError || !Same(expected, result.StructuredContent.ToString()))
            {
                wrong.Add($"{text}: System.Text.Json {(expected is null ? "refuses" : $"gives {expected}")}; {result}");
            }
        }

        foreach (string text in bad)
        {
            ToolResult result = await invoker.InvokeAsync(tool, Arguments(text));
            string? expected = SystemTextJson.Echo(text, type);
            if (expected is not null || result.Error?.Code != ToolErrorCodes.InvalidArguments)
            {
                wrong.Add($"{text}: System.Text.Json {(expected is null ? "refuses" : $"gives {expected}")}; {result}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join(Environment.NewLine, wrong));
    }

    /// <summary>Returns the faults of a call that must be refused, each as <c>pointer code</c>.</summary>
    public static async Task<IEnumerable<string>> FaultsAsync(ToolInvoker invoker, string tool, string text)
    {
        ToolResult result = await invoker.InvokeAsync(tool, Arguments(text));
        Assert.Equal(ToolErrorCodes.InvalidArguments, result.Error?.Code);
        return result.Error!.ArgumentFaults.Select(fault => $"{fault.Pointer} {fault.Code}");
    }

    public static ToolArguments Arguments(string text) => ToolArguments.FromJson($$"""{"value":{{text}}}""");

    private static bool Same(string expected, string actual) => JsonNode.DeepEquals(JsonNode.Parse(expected), JsonNode.Parse(actual));
}
