using System.Buffers;
using System.Text;
using Keyway.Hosting;
using ModelContextProtocol;

namespace Keyway.Mcp;

/// <summary>
/// Runs of actions as resources: <c>run://ID</c> are the events of a run. Over a network a session reads the runs that it began itself,
/// since others are other people's; the one client that holds the process's streams reads all that the process keeps.
/// </summary>
internal sealed class RunResources(IRunStore store, int maxBytes)
{
    public const string Template = $"{Scheme}{{{Variable}}}";
    public const string Variable = "id";

    private const string Scheme = "run://";

    public static string UriOf(string runId) => $"{Scheme}{runId}";

    /// <summary>Says whether a URI is that of a run which a session may read, where there is one.</summary>
    public static bool MayRead(McpServerSession session, string uri) => IdOf(session, uri) is not null;

    /// <summary>Says whether a URI is that of a run which there is and a session may read.</summary>
    /// <exception cref="McpProtocolException">That can't be found out.</exception>
    public async ValueTask<bool> CanReadAsync(McpServerSession session, string uri, CancellationToken cancellationToken)
    {
        try
        {
            return IdOf(session, uri) is { } id && await store.FindAsync(id, cancellationToken).ConfigureAwait(false) is not null;
        }
        catch (RunStoreException exception)
        {
            throw new McpProtocolException(exception.Message, McpErrorCode.InternalError);
        }
    }

    /// <summary>Reads the events of a run, as far as it has come; null where the session has no such run.</summary>
    /// <exception cref="McpProtocolException">They can't be read, or are too many for an answer.</exception>
    public async ValueTask<ReadOnlyMemory<byte>?> ReadAsync(McpServerSession session, string uri, CancellationToken cancellationToken)
    {
        if (IdOf(session, uri) is not { } id)
        {
            return null;
        }

        var lines = new ArrayBufferWriter<byte>();
        try
        {
            if (await store.FindAsync(id, cancellationToken).ConfigureAwait(false) is null)
            {
                return null;
            }

            await foreach (RunEvent runEvent in store.ReadEventsAsync(id, follow: false, cancellationToken).ConfigureAwait(false))
            {
                RunEventJson.WriteLines(lines, [runEvent]);
                if (lines.WrittenCount > maxBytes)
                {
                    throw new McpProtocolException(
                        $"Expected a run with at most {maxBytes} bytes of events, got one with more. Raise ToolInvokerOptions.MaxResultBytes to read it.",
                        McpErrorCode.InternalError);
                }
            }
        }
        catch (RunStoreException exception)
        {
            throw new McpProtocolException(exception.Message, McpErrorCode.InternalError);
        }

        return lines.WrittenMemory;
    }

    /// <summary>Returns the id of a run that a session may read; null where the URI is that of none.</summary>
    private static string? IdOf(McpServerSession session, string uri)
        => uri.Length > Scheme.Length && uri.StartsWith(Scheme, StringComparison.Ordinal) && session.MayRead(uri[Scheme.Length..]) ? uri[Scheme.Length..] : null;
}
