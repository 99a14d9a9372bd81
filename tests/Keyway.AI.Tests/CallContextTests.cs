using Microsoft.Extensions.AI;

namespace Keyway.AI.Tests;

/// <summary>The context that calls bring, laid over the invoker's by key.</summary>
public sealed class CallContextTests
{
    private static readonly AIFunction s_storeName
        = new ToolInvoker(FunctionPlugin.Registry, RuntimeContext.Create().WithStore(new Store("corner")).WithCurrency("EUR")).AsAIFunction("store_name");

    [Fact]
    public async Task NoContext_LeavesTheInvokers() => Assert.Equal("corner EUR", await CallAsync(null));

    [Fact]
    public async Task ValueUnderAName_IsLaidOverThatKeyAlone()
        => Assert.Equal("mall EUR", await CallAsync(new() { ["store"] = new Store("mall") }));

    [Fact]
    public async Task WholeContext_IsLaidOver_AndNamesOverIt()
    {
        RuntimeContext whole = RuntimeContext.Create().WithStore(new Store("mall")).WithCurrency("CHF");

        Assert.Equal("mall CHF", await CallAsync(new() { [typeof(RuntimeContext)] = whole }));
        Assert.Equal("fair CHF", await CallAsync(new() { [typeof(RuntimeContext)] = whole, ["store"] = new Store("fair") }));
    }

    [Fact]
    public async Task WhatIsntAName_IsSomebodyElses()
        => Assert.Equal("corner EUR", await CallAsync(new() { [typeof(Store)] = new Store("mall"), [7] = "x", [""] = "y", [typeof(RuntimeContext)] = "no context" }));

    [Fact]
    public async Task NullUnderAName_IsAFaultOfThatKey()
    {
        ToolError error = (await InvokeAsync(new() { ["store"] = null })).Error!;

        Assert.Equal(ToolErrorCodes.MissingContext, error.Code);
        Assert.Contains("'store'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WrongTypeUnderAName_IsAFaultOfThatKey()
        => Assert.Equal(ToolErrorCodes.MissingContext, (await InvokeAsync(new() { ["store"] = "mall" })).Error!.Code);

    [Fact]
    public async Task Arguments_NeverFillTheContext()
    {
        ToolResult result = ToolFunctionResult.Of(await s_storeName.InvokeAsync(new AIFunctionArguments { ["store"] = new Store("mall") }))!;

        Assert.Equal(ToolErrorCodes.InvalidArguments, result.Error!.Code);
    }

    private static async Task<string> CallAsync(Dictionary<object, object?>? context) => (await InvokeAsync(context)).ToString();

    private static async Task<ToolResult> InvokeAsync(Dictionary<object, object?>? context)
        => ToolFunctionResult.Of(await s_storeName.InvokeAsync(new AIFunctionArguments { Context = context }))!;
}
