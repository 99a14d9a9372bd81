using System.Net;
using Polly;
using Polly.Retry;

namespace Keyway.Hosting;

/// <summary>
/// Sends events to a back end, in batches, and again where that fails. Each event arrives at least once while the run lasts;
/// a back end that keeps them by run and number has each once. What a back end does never changes what the run does.
/// </summary>
public sealed class BackendRunEventSink : IRunEventSink
{
    private readonly IBackendClient _client;
    private readonly BackendRunEventSinkOptions _options;
    private readonly ResiliencePipeline _pipeline;

    /// <summary>Makes a sink over a back end.</summary>
    /// <param name="client">The back end.</param>
    /// <param name="options">How events are handed over.</param>
    /// <exception cref="ArgumentNullException"><paramref name="client"/> is null.</exception>
    public BackendRunEventSink(IBackendClient client, BackendRunEventSinkOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(client);
        _client = client;
        _options = options ?? new BackendRunEventSinkOptions();
        _pipeline = CreatePipeline(_options);
    }

    /// <inheritdoc/>
    int IRunEventSink.MaxBatchSize => _options.MaxBatchSize;

    /// <inheritdoc/>
    TimeSpan IRunEventSink.MaxBatchDelay => _options.MaxBatchDelay;

    /// <inheritdoc/>
    public ValueTask WriteAsync(IReadOnlyList<RunEvent> events, CancellationToken cancellationToken)
        => _pipeline.ExecuteAsync(
            static async (state, token) => await state._client.SendEventsAsync(state.events, token).ConfigureAwait(false),
            (_client, events),
            cancellationToken);

    private static ResiliencePipeline CreatePipeline(BackendRunEventSinkOptions options)
    {
        var builder = new ResiliencePipelineBuilder { TimeProvider = options.TimeProvider };
        if (options.MaxRetries > 0)
        {
            builder.AddRetry(new RetryStrategyOptions
            {
                MaxRetryAttempts = options.MaxRetries,
                Delay = options.RetryDelay,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                ShouldHandle = static arguments => ValueTask.FromResult(IsPassing(arguments.Outcome.Exception)),
            });
        }

        return builder.AddTimeout(options.AttemptTimeout).Build();
    }

    // A back end that understands a request and refuses it will do so again, unless it says to come later.
    private static bool IsPassing(Exception? exception) => exception switch
    {
        null => false,
        HttpRequestException { StatusCode: { } status }
            => status is HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError,
        _ => true,
    };
}
