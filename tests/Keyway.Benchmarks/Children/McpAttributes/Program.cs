using Keyway.Benchmarks.Children;
using Microsoft.Extensions.DependencyInjection;

await Serve.RunAsync(args, static server => server.WithToolsFromAssembly());
