using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Keyway.Benchmarks.Children;

/// <summary>The same host for every server that is measured, so that the servers are all that differs.</summary>
internal static class Serve
{
    /// <summary>Serves until the client leaves (<c>stdio</c>) or the process is ended (<c>http PORT</c>).</summary>
    /// <param name="args">The command line.</param>
    /// <param name="addTools">Adds what is served.</param>
    public static Task RunAsync(string[] args, Action<IMcpServerBuilder> addTools)
        => args is ["http", var port] ? RunHttpAsync(port, addTools) : RunStdioAsync(addTools);

    private static async Task RunStdioAsync(Action<IMcpServerBuilder> addTools)
    {
        HostApplicationBuilder builder = Host.CreateApplicationBuilder();
        builder.Logging.ClearProviders();
        addTools(builder.Services.AddMcpServer().WithStdioServerTransport());
        using IHost host = builder.Build();
        await host.RunAsync();
    }

    // The official package for ASP.NET Core can't be had everywhere: Keyway's handler carries both.
    private static async Task RunHttpAsync(string port, Action<IMcpServerBuilder> addTools)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        addTools(builder.Services.AddMcpServer());
        await using WebApplication app = builder.Build();
        app.MapKeywayMcp("/mcp");
        await app.RunAsync();
    }
}
