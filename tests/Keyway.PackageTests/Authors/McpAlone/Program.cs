using Keyway;
using Keyway.Mcp;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

HostApplicationBuilder builder = Host.CreateApplicationBuilder(args);
builder.Logging.ClearProviders();
builder.Services.AddMcpServer().WithStdioServerTransport().WithKeyway(
    Plugin.Registry, session => RuntimeContext.Create().WithGuest(session.ClientInfo?.Name ?? "nobody"));
await builder.Build().RunAsync();

public static class Keys
{
    /// <summary>Who is eating.</summary>
    [ContextKey<string>] public const string Guest = "guest";
}

public static class Tools
{
    /// <summary>Says who eats.</summary>
    [Tool(Access = ToolAccess.Read)]
    public static string WhoEats([FromContext(Keys.Guest)] string guest) => guest;
}

[PluginRegistry]
public static partial class Plugin;
