using Keyway.Benchmarks.Children;
using Microsoft.Extensions.DependencyInjection;

if (args is ["http", var port])
{
    await HttpServer.RunAsync(port, static server => server.WithToolsFromAssembly());
}
else
{
    await StdioServer.RunAsync(static server => server.WithToolsFromAssembly());
}
