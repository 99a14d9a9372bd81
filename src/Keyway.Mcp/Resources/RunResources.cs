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

    /// <summary>Says whether a URI is one that a run may have.</summary>
    public static bool IsRun(string uri) => uri.Length > Scheme.Length && uri.StartsWith(Scheme, StringComparison.Ordinal);

    public static string UriOf(string runId) => $"{Scheme}{runId}";

    /// <summary>Reads the events of a run, as far as it has come; null where the session has no such run.</summary>
    /// <exception cref="McpProtocolException">They can't be read, or are too many for an answer.</exception>
    public async ValueTask<ReadOnlyMemory<byte>?> ReadAsync(McpServerSession session, string uri, CancellationToken cancellationToken)
    {
        string id = IsRun(uri) ? uri[Scheme.Length..] : "";
        if (id.Length == 0 || !session.MayRead(id))
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
}
