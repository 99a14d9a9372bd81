using Keyway.Benchmarks.Children;
using Keyway.Mcp;

await StdioServer.RunAsync(static server => server.WithKeyway(WeatherPlugin.Registry));
