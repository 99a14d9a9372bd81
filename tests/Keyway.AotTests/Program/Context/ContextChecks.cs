using Microsoft.Extensions.DependencyInjection;

namespace Keyway.AotTests.Context;

internal static class ContextChecks
{
    public static IReadOnlyList<Check> All { get; } =
    [
        Call("parameter", "stock_name", "s", () => RuntimeContext.Create().WithStock(new Stock("s"))),
        Call("factory", "stock_name", "late", () => RuntimeContext.Create().WithStock(() => new Stock("late"))),
        Call("optional_parameter", "maybe_limit", "7", () => RuntimeContext.Create()),
        Call("value_parameter", "maybe_limit", "9", () => RuntimeContext.Create().WithLimit(9)),
        Call("accessors", "accessors", "True s False 0 3", () => RuntimeContext.Create().WithStock(new Stock("s"))),
        Call("by_name", "accessors", "True n True 4 3", () => RuntimeContext.Create().With("stock", new Stock("n")).WithFactory("limit", () => 4)),
        Call("tool_class", "stock_of_instance", "s", () => RuntimeContext.Create().WithStock(new Stock("s"))),
        Call("overlay", "stock_name", "over", () => RuntimeContext.Create().WithStock(new Stock("s")).Overlay(RuntimeContext.Create().WithStock(new Stock("over")))),
        Call("keyed_service", "stock_name", "service", () => RuntimeContext.Create(new ServiceCollection().AddKeyedSingleton("stock", new Stock("service")).BuildServiceProvider())),
        Call("without", "stock_name", ToolErrorCodes.MissingContext, () => RuntimeContext.Create().WithStock(new Stock("s")).Without(Keys.Stock)),
        Call("mistyped", "stock_name", ToolErrorCodes.MissingContext, () => RuntimeContext.Create([new("stock", 5)])),
        new("context/available", "True False", () => new($"{IsAvailable("maybe_limit")} {IsAvailable("stock_name")}")),
    ];

    private static Check Call(string name, string tool, string expected, Func<RuntimeContext> context)
        => new($"context/{name}", expected, async () =>
        {
            ToolResult result = await new ToolInvoker(AotPlugin.Registry, context()).InvokeAsync(tool);
            return result.Error?.Code ?? result.ToString();
        });

    private static bool IsAvailable(string tool) => new ToolInvoker(AotPlugin.Registry).Available.Any(available => available.Name == tool);
}
