using Keyway;
using Keyway.Benchmarks.Children;
using Keyway.Mcp;

await Serve.RunAsync(args, static server => server.WithKeyway(WeatherPlugin.Registry, static _ => RuntimeContext.Create()));
