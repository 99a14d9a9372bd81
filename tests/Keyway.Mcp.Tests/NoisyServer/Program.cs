using Keyway.Cli;
using Keyway.Mcp;
using Keyway.Mcp.Tests.NoisyServer;
using Microsoft.Extensions.Logging;

// A program whose tools print and log, as tools do that were written before anybody served them.
KeywayAppBuilder builder = KeywayApp.CreateBuilder(args, NoisyPlugin.Registry);
builder.Logging.AddConsole();
builder.AddMcp();
await using KeywayApp app = builder.Build();
return await app.RunAsync();
