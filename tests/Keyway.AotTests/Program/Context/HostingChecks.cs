using Keyway.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Keyway.AotTests.Context;

internal static class HostingChecks
{
    public static IReadOnlyList<Check> All { get; } =
    [
        new("hosting/call", "hosted", async () =>
        {
            using IHost host = Build(options => options.ConfigureContext(context => context.WithStock(new Stock("hosted"))));
            await host.StartAsync();
            ToolResult result = await host.Services.GetRequiredService<ToolInvoker>().InvokeAsync("stock_name");
            await host.StopAsync();
            return result.ToString();
        }),
        new("hosting/validation", "Not every tool can be called:", async () =>
        {
            using IHost host = Build(options => options.ValidateOnStart = StartValidation.Throw);
            try
            {
                await host.StartAsync();
                return "started";
            }
            catch (KeywayException exception)
            {
                return exception.Message.Split('\n')[0];
            }
        }),
    ];

    private static IHost Build(Action<KeywayOptions> configure)
    {
        HostApplicationBuilder builder = Host.CreateApplicationBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddKeyway(AotPlugin.Registry, configure);
        return builder.Build();
    }
}
