namespace Keyway.Hosting;

/// <summary>How <see cref="BackendRunEventSink"/> hands events over.</summary>
public sealed class BackendRunEventSinkOptions
{
    private static readonly TimeSpan s_longest = TimeSpan.FromDays(1);

    private readonly int _maxBatchSize = 500;
    private readonly TimeSpan _maxBatchDelay = TimeSpan.FromSeconds(1);
    private readonly TimeSpan _attemptTimeout = TimeSpan.FromSeconds(10);
    private readonly int _maxRetries = 4;
    private readonly TimeSpan _retryDelay = TimeSpan.FromMilliseconds(200);
    private readonly TimeProvider _timeProvider = TimeProvider.System;

    /// <summary>Gets how many events are sent at once, at most: 1 to 10,000. Default: 500.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is none of these.</exception>
    public int MaxBatchSize
    {
        get => _maxBatchSize;
        init => _maxBatchSize = OptionValue.Between(value, 1, 10_000, usual: _maxBatchSize);
    }

    /// <summary>
    /// Gets how long events wait for others to be sent with, at most a day; the run's clock counts it. The end of a run doesn't
    /// wait. Default: 1 s.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative or longer.</exception>
    public TimeSpan MaxBatchDelay
    {
        get => _maxBatchDelay;
        init => _maxBatchDelay = OptionValue.Between(value, TimeSpan.Zero, s_longest, usual: _maxBatchDelay);
    }

    /// <summary>Gets how long one attempt may take, 10 ms to a day. Default: 10 s.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is shorter or longer.</exception>
    public TimeSpan AttemptTimeout
    {
        get => _attemptTimeout;
        init => _attemptTimeout = OptionValue.Between(value, TimeSpan.FromMilliseconds(10), s_longest, usual: _attemptTimeout);
    }

    /// <summary>
    /// Gets how often a batch is tried again before the run's diagnostic logger hears of it, 0 to 10 times. It isn't lost then: it
    /// is sent again with the next event, and at the end of the run. Default: 4.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">It is none of these.</exception>
    public int MaxRetries
    {
        get => _maxRetries;
        init => _maxRetries = OptionValue.Between(value, 0, 10, usual: _maxRetries);
    }

    /// <summary>
    /// Gets how long to wait before the first retry, about, at most a day; each further one waits twice as long. Default: 200 ms.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative or longer.</exception>
    public TimeSpan RetryDelay
    {
        get => _retryDelay;
        init => _retryDelay = OptionValue.Between(value, TimeSpan.Zero, s_longest, usual: _retryDelay);
    }

    /// <summary>Gets the clock of attempts and retries.</summary>
    /// <exception cref="ArgumentNullException">It is null.</exception>
    public TimeProvider TimeProvider
    {
        get => _timeProvider;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            _timeProvider = value;
        }
    }
}
