using Keyway.Benchmarks.Children;
using Keyway.Cli;
using Keyway.Mcp;

// As a server of the official SDK's host, and as a program of Keyway's own: `mcp`, `mcp --http PORT`.
if (args is ["stdio" or "asking"])
{
    await StdioServer.RunAsync(args is ["asking"]
        ? static server => server.WithKeyway(AskingPlugin.Registry)
        : static server => server.WithKeyway(WeatherPlugin.Registry));
    return 0;
}

KeywayAppBuilder builder = KeywayApp.CreateBuilder(args, WeatherPlugin.Registry);
builder.AddMcp();
await using KeywayApp app = builder.Build();
return await app.RunAsync();
