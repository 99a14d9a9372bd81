using Keyway.CompilerServices;

namespace Keyway.Agents;

/// <summary>The servers of one process.</summary>
internal sealed class McpConnections : IAsyncDisposable
{
    private readonly IReadOnlyList<McpConnection> _connections;

    private McpConnections(IReadOnlyList<McpConnection> connections) => _connections = connections;

    public IEnumerable<ToolMethod> Tools => _connections.SelectMany(connection => connection.Tools);

    /// <summary>Gets what the program says of tools, under the names that they have here.</summary>
    public IEnumerable<ToolSettings> Settings => _connections.SelectMany(connection => connection.Settings);

    /// <summary>Starts all servers of a program at once.</summary>
    /// <exception cref="ProgramException">One can't be started in time, or lacks a tool; the others have been ended again.</exception>
    public static async Task<McpConnections> StartAsync(LlmProgram program, LlmProcessOptions options, CancellationToken cancellationToken)
    {
        Task<McpConnection>[] starts =
        [
            .. program.McpServers.Select(server => McpConnection.StartAsync(server.Key, server.Value, program, options, cancellationToken)),
        ];
        try
        {
            return new([.. await Task.WhenAll(starts).ConfigureAwait(false)]);
        }
        catch
        {
            await EndAsync(starts.Where(start => start.IsCompletedSuccessfully).Select(start => start.Result)).ConfigureAwait(false);
            throw;
        }
    }

    public async ValueTask DisposeAsync() => await EndAsync(_connections).ConfigureAwait(false);

    // All at once: a server may take its time to end, and one that fails to doesn't keep the others alive.
    private static Task EndAsync(IEnumerable<McpConnection> connections)
        => Task.WhenAll(connections.Select(connection => connection.DisposeAsync().AsTask()));
}
