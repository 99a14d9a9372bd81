using Keyway;
using Keyway.Cli;
using Keyway.Mcp;
using Keyway.Mcp.ConformanceTests.Server;

KeywayAppBuilder builder = KeywayApp.CreateBuilder(args, new PluginRegistry(new ServedSource()));
builder.AddMcp();
await using KeywayApp app = builder.Build();
return await app.RunAsync();
