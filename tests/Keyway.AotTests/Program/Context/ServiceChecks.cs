using Microsoft.Extensions.DependencyInjection;

namespace Keyway.AotTests.Context;

internal static class ServiceChecks
{
    public static IReadOnlyList<Check> All { get; } =
    [
        new("service/scope", "1 1 2 disposed", ScopeAsync),
        new("service/constructor", "True True key True, 1 disposed", ConstructorAsync),
        Call("keyed", "keyed", "key"),
        Call("struct", "count_in_struct", "1"),
        new("service/registered_instance", "False True other True", RegisteredAsync),
    ];

    private static async ValueTask<string> ScopeAsync()
    {
        using ServiceProvider services = Services().BuildServiceProvider(validateScopes: true);
        int before = Counter.Disposed;
        var invoker = new ToolInvoker(AotPlugin.Registry, null, new ToolInvokerOptions { Services = services });
        return $"{await invoker.InvokeAsync("counted")} {await invoker.InvokeAsync("counted")} {Counter.Disposed - before} disposed";
    }

    private static async ValueTask<string> ConstructorAsync()
    {
        int before = ConstructedTools.Disposed;
        return $"{await CallAsync("constructed", Services())}, {ConstructedTools.Disposed - before} disposed";
    }

    private static async ValueTask<string> RegisteredAsync()
        => await CallAsync("constructed", Services().AddSingleton(new ConstructedTools(new Counter(), "other")));

    private static Check Call(string name, string tool, string expected) => new($"service/{name}", expected, async () => await CallAsync(tool, Services()));

    private static async ValueTask<string> CallAsync(string tool, IServiceCollection collection)
    {
        using ServiceProvider services = collection.BuildServiceProvider(validateScopes: true);
        return (await new ToolInvoker(AotPlugin.Registry, null, new ToolInvokerOptions { Services = services }).InvokeAsync(tool)).ToString();
    }

    private static IServiceCollection Services() => new ServiceCollection().AddScoped<Counter>().AddKeyedSingleton("acme", "key");
}
