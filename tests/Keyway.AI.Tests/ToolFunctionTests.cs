using System.Text.Json;
using Microsoft.Extensions.AI;

namespace Keyway.AI.Tests;

/// <summary>One tool as a function: what it says of itself, and how it calls.</summary>
public sealed class ToolFunctionTests
{
    private static readonly ToolInvoker s_invoker = new(FunctionPlugin.Registry);

    [Fact]
    public async Task Function_CallsTheTool_AndKeepsItsAnswerForTheCaller()
    {
        AIFunction add = s_invoker.AsAIFunction("add");

        object? value = await add.InvokeAsync(new AIFunctionArguments { ["a"] = JsonSerializer.SerializeToElement(2), ["b"] = 3 });

        Assert.Equal("5", Assert.IsType<JsonElement>(value).GetRawText());
        Assert.Equal("5", ToolFunctionResult.Of(value)!.ToString());
    }

    [Fact]
    public async Task Fault_IsTextForTheModel_AndAnErrorForTheCaller()
    {
        AIFunction add = s_invoker.AsAIFunction("add");

        object? value = await add.InvokeAsync(new AIFunctionArguments { ["a"] = 2, ["c"] = 3 });

        ToolError error = new FunctionResultContent("1", value).GetToolResult()!.Error!;
        Assert.Equal(ToolErrorCodes.InvalidArguments, error.Code);
        Assert.Equal("/c", Assert.Single(error.ArgumentFaults).Pointer);
        Assert.Equal($"Error: {error.Message}", value);
    }

    [Fact]
    public void Schemas_AreTheDescriptorsBytes()
    {
        AIFunction buy = s_invoker.AsAIFunction("buy");
        ToolDescriptor tool = buy.GetService<ToolDescriptor>()!;

        Assert.Equal(tool.InputSchema.ToString(), buy.JsonSchema.GetRawText());
        Assert.Equal(tool.OutputSchema.ToString(), buy.ReturnJsonSchema!.Value.GetRawText());
        Assert.Null(s_invoker.AsAIFunction("greet").ReturnJsonSchema);
    }

    [Fact]
    public void Hints_AreAdditionalProperties_UnsetOnesAbsent()
    {
        Assert.Equal(
            [
                new("access", "read"), new("idempotentHint", true), new("kind", "tool"), new("openWorldHint", false),
                new("readOnlyHint", true), new("title", "Addition"),
            ],
            PropertiesOf("add"));
        Assert.Equal(
            [new("access", "admin"), new("destructiveHint", true), new("kind", "tool"), new("readOnlyHint", false)], PropertiesOf("wipe"));
        Assert.Equal(
            [new("access", "write"), new("category", "export"), new("kind", "action"), new("readOnlyHint", false)], PropertiesOf("export"));
        Assert.Equal(["store"], Assert.IsType<string[]>(s_invoker.AsAIFunction("store_name").AdditionalProperties["requiredContext"]));
    }

    [Fact]
    public async Task Dialect_RulesTheSchemaAndTheArguments()
    {
        AIFunction add = s_invoker.AsAIFunction("add", new ToolFunctionOptions { Dialect = SchemaDialect.OpenAIStrict });

        Assert.Equal(["a", "b"], add.JsonSchema.GetProperty("required").EnumerateArray().Select(name => name.GetString()));
        Assert.Equal(true, add.AdditionalProperties["strict"]);
        var arguments = new AIFunctionArguments { ["a"] = 1, ["b"] = JsonElement.Parse("null") };
        Assert.Equal("6", ToolFunctionResult.Of(await add.InvokeAsync(arguments))!.ToString());
        Assert.Equal(
            ToolErrorCodes.InvalidArguments, ToolFunctionResult.Of(await s_invoker.AsAIFunction("add").InvokeAsync(arguments))!.Error!.Code);
    }

    [Fact]
    public void DialectThatIsNone_IsRefused()
        => Assert.Throws<ArgumentOutOfRangeException>(() => s_invoker.AsAIFunctions(new ToolFunctionOptions { Dialect = (SchemaDialect)77 }));

    [Fact]
    public void Services_OfAFunction_AreWhatItStandsFor()
    {
        AIFunction add = s_invoker.AsAIFunction("add");

        Assert.Same(s_invoker, add.GetService<ToolInvoker>());
        Assert.Same(FunctionPlugin.Registry.Find("add"), add.GetService<ToolDescriptor>());
        Assert.Same(add, add.GetService<AIFunction>());
        Assert.Null(add.GetService<ToolInvoker>("key"));
        Assert.Null(add.GetService<Uri>());
    }

    [Fact]
    public async Task ConfigureCall_AddsToTheCall()
    {
        List<ToolCall> seen = [];
        var options = new ToolInvokerOptions { Filters = { (call, next) => { seen.Add(call); return next(call); } } };
        AIFunction wipe = new ToolInvoker(FunctionPlugin.Registry, null, options).AsAIFunction("wipe", new ToolFunctionOptions
        {
            ConfigureCall = (call, arguments) => call with { Id = (string?)arguments.Context!["id"], Timeout = TimeSpan.FromSeconds(9) },
        });

        await wipe.InvokeAsync(new AIFunctionArguments { Context = new Dictionary<object, object?> { ["id"] = "call-1" } });

        Assert.Equal(("wipe", "call-1", TimeSpan.FromSeconds(9)), (Assert.Single(seen).Name, seen[0].Id, seen[0].Timeout));
    }

    [Fact]
    public async Task ConfigureCall_LowersTheAccess()
    {
        AIFunction wipe = s_invoker.AsAIFunction("wipe", new ToolFunctionOptions { ConfigureCall = (call, _) => call with { Access = ToolAccess.Read } });

        Assert.Equal(ToolErrorCodes.AccessDenied, ToolFunctionResult.Of(await wipe.InvokeAsync())!.Error!.Code);
    }

    [Fact]
    public async Task ConfigureCallThatGivesAnotherCall_IsSaid()
    {
        AIFunction other = s_invoker.AsAIFunction("add", new ToolFunctionOptions { ConfigureCall = (call, _) => call with { Name = "wipe" } });
        AIFunction none = s_invoker.AsAIFunction("add", new ToolFunctionOptions { ConfigureCall = (_, _) => null! });

        Assert.Contains("one of 'wipe'", (await Assert.ThrowsAsync<InvalidOperationException>(() => other.InvokeAsync().AsTask())).Message, StringComparison.Ordinal);
        Assert.Contains("got null", (await Assert.ThrowsAsync<InvalidOperationException>(() => none.InvokeAsync().AsTask())).Message, StringComparison.Ordinal);
    }

    private static IEnumerable<KeyValuePair<string, object?>> PropertiesOf(string tool)
        => s_invoker.AsAIFunction(tool).AdditionalProperties.OrderBy(property => property.Key, StringComparer.Ordinal);
}
