using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Keyway.Hosting.Tests;

public sealed class AddKeywayTests
{
    [Fact]
    public async Task ConfiguredContext_ReachesTheTool()
    {
        using ServiceProvider services = Services(options => options.ConfigureContext(context => context.WithStore(new Store("north"))));

        ToolResult result = await services.GetRequiredService<ToolInvoker>().InvokeAsync("store_name");

        Assert.Equal("north", result.ToString());
    }

    [Fact]
    public async Task ConfiguredContext_IsBuiltFromServices_InOrder()
    {
        var collection = new ServiceCollection();
        collection.AddSingleton(new Store("from services"));
        collection.AddKeyway(HostedPlugin.Registry, options => options
            .ConfigureContext(context => context.WithStore(new Store("overwritten")))
            .ConfigureContext((context, provider) => context.WithStore(provider.GetRequiredService<Store>())));
        using ServiceProvider services = collection.BuildServiceProvider();

        ToolResult result = await services.GetRequiredService<ToolInvoker>().InvokeAsync("store_name");

        Assert.Equal("from services", result.ToString());
    }

    [Fact]
    public async Task EachCall_HasAScopeOfItsOwn()
    {
        var collection = new ServiceCollection();
        collection.AddScoped<CallCounter>();
        collection.AddKeyway(HostedPlugin.Registry);
        using ServiceProvider services = collection.BuildServiceProvider();
        ToolInvoker invoker = services.GetRequiredService<ToolInvoker>();

        string first = (await invoker.InvokeAsync("scope_id")).ToString();
        string second = (await invoker.InvokeAsync("scope_id")).ToString();

        Assert.True(Guid.TryParse(first, out _), first);
        Assert.NotEqual(first, second);
    }

    [Fact]
    public async Task KeyedService_AnswersForTheKeyOfItsName_AndAnUnkeyedOneDoesNot()
    {
        var collection = new ServiceCollection();
        collection.AddSingleton(new Store("without a key"));
        collection.AddKeyway(HostedPlugin.Registry);
        using (ServiceProvider services = collection.BuildServiceProvider())
        {
            ToolResult missing = await services.GetRequiredService<ToolInvoker>().InvokeAsync("store_name");
            Assert.Equal(ToolErrorCodes.MissingContext, missing.Error?.Code);
        }

        collection.AddKeyedSingleton("store", new Store("with a key"));
        using (ServiceProvider services = collection.BuildServiceProvider())
        {
            ToolResult found = await services.GetRequiredService<ToolInvoker>().InvokeAsync("store_name");
            Assert.Equal("with a key", found.ToString());
        }
    }

    [Fact]
    public async Task MissingService_IsNamed()
    {
        using ServiceProvider services = Services(null);

        ToolResult result = await services.GetRequiredService<ToolInvoker>().InvokeAsync("region");

        Assert.Equal(ToolErrorCodes.ServiceMissing, result.Error?.Code);
        Assert.Contains("System.String with key 'region'", result.Error!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void SecondRegistry_IsRefused_WithTheMend()
    {
        var services = new ServiceCollection();
        services.AddKeyway(HostedPlugin.Registry);

        var exception = Assert.Throws<InvalidOperationException>(() => services.AddKeyway(HostedPlugin.Registry));

        Assert.Contains("[PluginRegistry(Include", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ValidationOnStart_Throws_WhereTheHostWantsEveryTool()
    {
        using IHost host = Host(options => options.ValidateOnStart = StartValidation.Throw, new RecordingLoggerProvider());

        KeywayException exception = await Assert.ThrowsAsync<KeywayException>(() => host.StartAsync());

        Assert.Contains("store_name: requires 'store'", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(StartValidation.Report, 1)]
    [InlineData(StartValidation.None, 0)]
    public async Task ValidationOnStart_ReportsOrNot_AsTold(StartValidation validation, int warnings)
    {
        using var log = new RecordingLoggerProvider();
        using IHost host = Host(options => options.ValidateOnStart = validation, log);

        await host.StartAsync();
        await host.StopAsync();

        Assert.Equal(warnings, log.Warnings.Count(warning => warning.StartsWith("store_name: requires 'store'", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task ValidationOnStart_IsContent_WhereTheContextSuffices()
    {
        using var log = new RecordingLoggerProvider();
        bool wasMade = false;
        using IHost host = Host(
            options =>
            {
                options.ValidateOnStart = StartValidation.Throw;
                options.ConfigureContext(context => context.WithStore(() =>
                {
                    wasMade = true;
                    return new Store("late");
                }));
            },
            log);

        await host.StartAsync();
        await host.StopAsync();

        Assert.False(wasMade, "Validation ran a factory.");
        Assert.Empty(log.Warnings);
    }

    private static ServiceProvider Services(Action<KeywayOptions>? configure)
        => new ServiceCollection().AddKeyway(HostedPlugin.Registry, configure).BuildServiceProvider();

    private static IHost Host(Action<KeywayOptions> configure, ILoggerProvider log)
    {
        HostApplicationBuilder builder = Microsoft.Extensions.Hosting.Host.CreateApplicationBuilder();
        builder.Logging.ClearProviders().AddProvider(log);
        builder.Services.AddKeyway(HostedPlugin.Registry, configure);
        return builder.Build();
    }
}
