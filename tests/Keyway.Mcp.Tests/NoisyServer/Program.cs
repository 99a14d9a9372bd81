using Keyway.Cli;
using Keyway.Mcp;
using Keyway.Mcp.Tests.NoisyServer;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

if (args is ["sdk"])
{
    // The host that the protocol's SDK shows, with its own transport.
    HostApplicationBuilder host = Host.CreateApplicationBuilder();
    host.Logging.ClearProviders();
    host.Services.AddMcpServer().WithStdioServerTransport().WithKeyway(NoisyPlugin.Registry);
    await host.Build().RunAsync();
    return 0;
}

// A program whose tools print and log, as tools do that were written before anybody served them.
KeywayAppBuilder builder = KeywayApp.CreateBuilder(args, NoisyPlugin.Registry);
builder.Logging.AddConsole();
builder.AddMcp();
await using KeywayApp app = builder.Build();
return await app.RunAsync();
