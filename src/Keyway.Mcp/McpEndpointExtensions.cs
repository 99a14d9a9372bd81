using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Keyway.Mcp;

/// <summary>Serves a registry from an ASP.NET program.</summary>
public static class McpEndpointExtensions
{
    /// <summary>
    /// Serves the program's registry to clients of the Model Context Protocol over HTTP. Clients may do <see cref="McpOptions.Access"/>, or
    /// read where it is null. Where a token is set (<see cref="McpHttpOptions.Token"/>, or the variable), clients have to show it; where the program has
    /// authentication of its own, require it of what is returned.
    /// </summary>
    /// <param name="endpoints">The program's routes; its services have <c>AddKeyway</c> and <c>AddMcp</c>.</param>
    /// <param name="pattern">The path, such as <c>/mcp</c>; that of the options where it is null.</param>
    /// <returns>The endpoint, for conventions such as <c>RequireAuthorization</c>.</returns>
    public static IEndpointConventionBuilder MapKeywayMcp(this IEndpointRouteBuilder endpoints, string? pattern = null)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        IServiceProvider services = endpoints.ServiceProvider;
        RegistryServer registry = services.GetService<RegistryServer>()
            ?? throw new InvalidOperationException("Expected a server among the services, got none. Call builder.AddMcp() first.");
        McpHttpOptions http = registry.Options.Http;
        var sessions = new HttpSessions(registry, ToolAccess.Read, http, services, services.GetService<ILoggerFactory>());
        services.GetService<IHostApplicationLifetime>()?.ApplicationStopping.Register(() => _ = sessions.DisposeAsync().AsTask());
        var endpoint = new HttpEndpoint(sessions, new HttpGuard(http, http.FindToken()), registry.Options, registry.TimeProvider);
        string path = pattern ?? http.Path;

        // Browsers ask without a token, before authorization could be had.
        endpoints.MapMethods(path, [HttpMethods.Options], (RequestDelegate)endpoint.HandleAsync).AllowAnonymous().WithDisplayName("Keyway MCP preflight");
        return endpoints.Map(path, (RequestDelegate)endpoint.HandleAsync).WithDisplayName("Keyway MCP");
    }
}
