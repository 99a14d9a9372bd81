using Microsoft.Extensions.Logging;
using ModelContextProtocol.Client;

namespace Keyway.Agents;

/// <summary>Reaches servers.</summary>
internal static class McpTransports
{
    public static IClientTransport Create(string name, McpServerSettings settings, LlmProgram program, ILoggerFactory loggers)
        => settings switch
        {
            { Command: { } command, Url: null } => new StdioClientTransport(
                new StdioClientTransportOptions
                {
                    Name = name,
                    Command = command,
                    Arguments = [.. settings.Arguments],
                    EnvironmentVariables = settings.Environment.ToDictionary(entry => entry.Key, string? (entry) => entry.Value, StringComparer.Ordinal),
                    WorkingDirectory = settings.WorkingDirectory ?? program.BaseDirectory,
                    StandardErrorLines = line => loggers.CreateLogger<McpConnection>().LogDebug("{Server}: {Line}", name, line),
                },
                loggers),
            { Command: null, Url: { } url } => new HttpClientTransport(
                new HttpClientTransportOptions
                {
                    Name = name,
                    Endpoint = url,
                    TransportMode = HttpTransportMode.StreamableHttp,
                    AdditionalHeaders = settings.Headers.ToDictionary(header => header.Key, header => header.Value, StringComparer.OrdinalIgnoreCase),
                    ConnectionTimeout = settings.StartTimeout,
                },
                loggers),
            _ => throw new ProgramException($"Expected for the MCP server '{name}' a command or a URL, got {(settings.Url is null ? "neither" : "both")}."),
        };
}
