using Keyway.CompilerServices;
using Keyway.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace Keyway.Mcp;

/// <summary>Adds the server to a program.</summary>
public static class McpHostExtensions
{
    /// <summary>
    /// Adds the command <c>mcp</c>, which serves the program's registry, with its context, filters and limits, to clients of the Model
    /// Context Protocol: over standard input and output, or over HTTP with <c>--http PORT</c>. What the program logs to the console goes to
    /// standard error from now on, since standard output is the protocol's.
    /// </summary>
    /// <param name="builder">The program, which serves a registry (<see cref="KeywayServiceCollectionExtensions.AddKeyway"/>).</param>
    /// <param name="configure">Sets how it is served.</param>
    /// <returns>The program.</returns>
    public static IHostApplicationBuilder AddMcp(this IHostApplicationBuilder builder, [HostContext] Action<McpOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        string? name = builder.Environment.ApplicationName;
        builder.Services.AddSingleton(_ =>
        {
            var options = new McpOptions();
            configure?.Invoke(options);
            options.Name ??= name;
            return options;
        });
        builder.Services.AddSingleton(services => new RegistryServer(
            services.GetRequiredService<ToolInvoker>(), services.GetService<ActionRunner>(), services.GetRequiredService<McpOptions>()));
        builder.Services.AddSingleton(services => new McpResources(services.GetRequiredService<RegistryServer>()));
        builder.Services.AddSingleton<IKeywayCommand, McpCommand>();
        builder.Services.PostConfigure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        return builder;
    }
}
