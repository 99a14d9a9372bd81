using System.Buffers;
using System.Net.Http.Headers;

namespace Keyway.Hosting;

/// <summary>
/// A back end over HTTP: events are posted as JSON Lines (<see cref="RunEventJson"/>), and any status of success says that
/// the back end has them.
/// </summary>
public sealed class HttpBackendClient : IBackendClient, IDisposable
{
    /// <summary>Connections are made anew after this time, so that a back end may move.</summary>
    private static readonly TimeSpan s_connectionLifetime = TimeSpan.FromMinutes(5);

    private readonly HttpClient _client;
    private readonly HttpBackendOptions _options;
    private readonly bool _isOwn;

    /// <summary>Makes a client of a back end that sends its requests itself.</summary>
    /// <param name="options">Where they go.</param>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is null.</exception>
    public HttpBackendClient(HttpBackendOptions options)
        : this(CreateClient(), options) => _isOwn = true;

    /// <summary>Makes a client of a back end.</summary>
    /// <param name="client">What sends the requests; it isn't disposed of here.</param>
    /// <param name="options">Where they go.</param>
    /// <exception cref="ArgumentNullException">One of them is null.</exception>
    public HttpBackendClient(HttpClient client, HttpBackendOptions options)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(options);
        _client = client;
        _options = options;
    }

    /// <inheritdoc/>
    /// <exception cref="HttpRequestException">The back end can't be reached, or refuses.</exception>
    public async Task SendEventsAsync(IReadOnlyList<RunEvent> events, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(events);
        ArrayBufferWriter<byte> lines = new();
        RunEventJson.WriteLines(lines, events);
        using ReadOnlyMemoryContent content = new(lines.WrittenMemory);
        content.Headers.ContentType = new MediaTypeHeaderValue(RunEventJson.MediaType);
        using HttpRequestMessage request = new(HttpMethod.Post, _options.EventsUri) { Content = content };
        if (_options.BearerToken is { } token)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        // What it answers doesn't matter beyond the status.
        using HttpResponseMessage response = await _client
            .SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
        Check(request, response);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_isOwn)
        {
            _client.Dispose();
        }
    }

    private static HttpClient CreateClient()
        => new(new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = s_connectionLifetime });

    private void Check(HttpRequestMessage request, HttpResponseMessage response)
    {
        if (!response.IsSuccessStatusCode)
        {
            throw new HttpRequestException(
                $"Expected a status of success from {_options.Address}, got {(int)response.StatusCode} {response.ReasonPhrase}.",
                inner: null,
                response.StatusCode);
        }

        // A client that follows redirections asks the new place without the events, and that is content.
        if (request.Method != HttpMethod.Post)
        {
            throw new HttpRequestException(
                $"Expected {_options.Address} to take the events, and it sent them elsewhere. Set EventsUri to that place.",
                inner: null,
                response.StatusCode);
        }
    }
}
