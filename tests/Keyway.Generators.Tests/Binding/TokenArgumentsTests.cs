using System.Text.Json;

namespace Keyway.Generators.Tests.Binding;

/// <summary>Tools whose arguments are a token each, from text and from maps.</summary>
public class TokenArgumentsTests
{
    [Fact]
    public async Task ParameterNames_MayEqualEmittedOnes()
    {
        string[] names = ["Initial", "TryReadToken", "NullIsAbsent", "Unknown", "member", "token", "arguments", "ITokenArguments"];
        using LoadedAssembly loaded = Sum(names, optional: "last");

        // 0 + 1 + … + 7, and the one that is left out.
        string json = Json(names);
        Assert.Equal("29", (await Call(loaded, ToolArguments.FromJson(json))).ToString());
        Assert.Equal("29", (await Call(loaded, Elements(json))).ToString());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(62)]
    [InlineData(63)]
    [InlineData(64)]
    public async Task Arguments_AreReadHoweverManyThereAre(int count)
    {
        // With the optional one, 64 is the most that are read as tokens.
        string[] names = [.. Enumerable.Range(0, count).Select(i => $"p{i}")];
        using LoadedAssembly loaded = Sum(names, optional: "last");

        string sum = $"{(count * (count - 1) / 2) + 1}";
        Assert.Equal(sum, (await Call(loaded, Elements(Json(names)))).ToString());
        Assert.Equal(sum, (await Call(loaded, Elements(Json(names, reverse: true)))).ToString());
        ToolResult result = await Call(loaded, Elements(Json(names[..^1])));
        ArgumentFault fault = Assert.Single(result.Error!.ArgumentFaults);
        Assert.Equal(($"/p{count - 1}", ArgumentFaultCodes.Missing), (fault.Pointer, fault.Code));
    }

    /// <summary>Makes a tool that adds its arguments up, and one more that is 1 where it is left out.</summary>
    private static LoadedAssembly Sum(string[] names, string optional)
    {
        string parameters = string.Concat(names.Select(name => $"int {name}, "));
        return Author.Runs(
            $"public class Tools {{ [Tool] public int Sum({parameters}int {optional} = 1) => {string.Join(" + ", [.. names, optional])}; }} "
            + "[PluginRegistry] public static partial class Plugin;").Load();
    }

    private static string Json(string[] names, bool reverse = false)
    {
        IEnumerable<string> members = names.Select((name, i) => $"\"{name}\":{i}");
        return $"{{{string.Join(',', reverse ? members.Reverse() : members)}}}";
    }

    private static ToolArguments Elements(string json)
        => ToolArguments.FromElements(JsonElement.Parse(json).EnumerateObject().ToDictionary(member => member.Name, member => member.Value));

    private static async Task<ToolResult> Call(LoadedAssembly loaded, ToolArguments arguments)
        => await new ToolInvoker(loaded.Registry()).InvokeAsync("sum", arguments);
}
