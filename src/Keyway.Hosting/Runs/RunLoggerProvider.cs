using Microsoft.Extensions.Logging;

namespace Keyway.Hosting;

/// <summary>Takes what is written to any <see cref="ILogger"/> of the host inside a run into the events of that run.</summary>
[ProviderAlias("KeywayRun")]
internal sealed class RunLoggerProvider : ILoggerProvider
{
    public ILogger CreateLogger(string categoryName) => new Forwarder();

    public void Dispose()
    {
    }

    private sealed class Forwarder : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
            => null;

        public bool IsEnabled(LogLevel logLevel) => RunLog.Current is ILogger run && run.IsEnabled(logLevel);

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
            => (RunLog.Current as ILogger)?.Log(logLevel, eventId, state, exception, formatter);
    }
}
