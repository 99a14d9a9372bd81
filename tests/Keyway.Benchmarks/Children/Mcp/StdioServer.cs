using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Keyway.Benchmarks.Children;

/// <summary>The same host for every server that is measured, so that what they serve is all that differs.</summary>
internal static class StdioServer
{
    /// <summary>Serves until the client leaves.</summary>
    /// <param name="addTools">Adds what is served.</param>
    public static async Task RunAsync(Action<IMcpServerBuilder> addTools)
    {
        HostApplicationBuilder builder = Host.CreateApplicationBuilder();
        builder.Logging.ClearProviders();
        addTools(builder.Services.AddMcpServer().WithStdioServerTransport());
        using IHost host = builder.Build();
        await host.RunAsync();
    }
}
