using Microsoft.Extensions.Logging;

namespace Keyway.Tests.Events;

public class RunLoggerSinkTests
{
    private readonly InMemoryRunEventSink _sink = new();
    private readonly CollectingLogger _diagnostics = new();

    [Fact]
    public async Task SinkThatThrows_IsReportedAndTheOthersGetTheEvent()
    {
        InvalidOperationException fault = new("disk full");
        RunLogger logger = Create(new DelegateSink(_ => throw fault), _sink);

        logger.SetProgress(1, 10);
        Assert.False(await logger.FlushAsync());
        logger.LogMessage("hello");

        Assert.Equal(2, _sink.Events.Count);
        Assert.Equal(1, logger.GetProgress()!.Value.Current);
        Assert.Null(logger.Fault);
        CollectingLogger.Entry entry = _diagnostics.Entries[0];
        Assert.Equal(LogLevel.Error, entry.Level);
        Assert.Same(fault, entry.Exception);
        Assert.Contains("DelegateSink", entry.Text, StringComparison.Ordinal);
        Assert.Equal(1L, entry.Values["Sequence"]);
    }

    [Fact]
    public void DiagnosticLoggerThatThrows_IsNotSeenByTheCaller()
    {
        RunLogger logger = new(new RunLoggerOptions
        {
            Sinks = [new DelegateSink(_ => throw new InvalidOperationException()), _sink],
            DiagnosticLogger = new ThrowingLogger(),
        });

        logger.LogMessage("hello");
        logger.Finish();

        Assert.Equal(2, _sink.Events.Count);
    }

    [Fact]
    public async Task SinkThatCausesEvents_GetsThemAfterwardsInOrder()
    {
        RunLogger? logger = null;
        List<long> seen = [];
        DelegateSink talkative = new(runEvent =>
        {
            seen.Add(runEvent.Sequence);
            if (runEvent.Sequence == 1)
            {
                logger!.LogMessage("from the sink");
            }
        });
        logger = Create(talkative, _sink);

        logger.LogMessage("hello");
        Assert.True(await logger.FlushAsync());

        Assert.Equal([1L, 2L], seen);
        Assert.Equal("from the sink", _sink.Events[1].Data["content"]);
    }

    [Fact]
    public async Task SinkThatFinishesTheRun_DoesNotWaitForItself()
    {
        RunLogger? logger = null;
        TaskCompletionSource ended = new();
        DelegateSink finishing = new(runEvent =>
        {
            logger!.Finish();
            if (runEvent.Kind == RunEventKind.End)
            {
                ended.SetResult();
            }
        });
        logger = Create(finishing, _sink);

        logger.LogMessage("hello");
        await ended.Task.WaitAsync(TimeSpan.FromSeconds(30));

        Assert.Equal(["message", "end"], _sink.Events.Select(runEvent => runEvent.Name));
        Assert.Empty(_diagnostics.Entries);
    }

    [Fact]
    public async Task WhatASinkLogs_DoesNotComeBackToIt()
    {
        RunLogger? logger = null;
        DelegateSink logging = new(runEvent =>
        {
            // Bounded, so that a failure is a failure and not an endless loop.
            if (runEvent.Sequence < 10)
            {
                ((ILogger)logger!).LogInformation("written");
            }
        });
        logger = Create(logging, _sink);

        logger.LogMessage("hello");
        Assert.True(await logger.FlushAsync());
        ((ILogger)logger).LogInformation("from the run");
        Assert.True(await logger.FlushAsync());

        Assert.Equal(["hello", "from the run"], _sink.Events.Select(e => e.Data.Values.ElementAt(e.Data.Count - 1)));
    }

    [Fact]
    public void DiagnosticsThatLeadBackIntoTheRun_EndThere()
    {
        ILogger? back = null;
        RunLogger logger = new(new RunLoggerOptions
        {
            Sinks = [new DelegateSink(e => Assert.True(e.Sequence > 10, "Bounded, so that it can't loop.")), _sink],
            DiagnosticLogger = new ForwardingLogger(() => back!),
        });
        back = logger;

        logger.LogMessage("hello");
        logger.Finish();

        Assert.Equal(["message", "end"], _sink.Events.Select(runEvent => runEvent.Name));
    }

    [Fact]
    public async Task SinkThatWaitsForAnotherThreadOfTheRun_DoesNotLockUp()
    {
        RunLogger? logger = null;
        bool passed = false;
        DelegateSink waiting = new(runEvent =>
        {
            if (runEvent.Sequence == 1)
            {
                passed = Task.Run(() => logger!.SetProgress(1, 10)).Wait(TimeSpan.FromSeconds(30));
            }
        });
        logger = Create(waiting, _sink);

        logger.LogMessage("hello");
        Assert.True(await logger.FlushAsync());

        Assert.True(passed);
        Assert.Equal([1L, 2L], _sink.Events.Select(runEvent => runEvent.Sequence));
    }

    [Fact]
    public void ManyThreads_EveryEventComesOnceAndInOrder()
    {
        const int Threads = 4;
        const int Rounds = 500;
        RunLogger logger = Create(_sink);

        Parallel.For(0, Threads, new ParallelOptions { MaxDegreeOfParallelism = Threads }, thread =>
        {
            for (int i = 1; i <= Rounds; i++)
            {
                logger.SetProgress(i, Rounds, $"c{thread}");
                logger.SetMetrics("shared", ($"m{thread}", i));
                logger.LogMessage("hello");
                logger.Log("event");
            }
        });
        logger.Finish();

        Assert.Equal(
            Enumerable.Range(1, (Threads * Rounds * 4) + 1).Select(number => (long)number),
            _sink.Events.Select(runEvent => runEvent.Sequence));
        Assert.Equal(100.0, logger.OverallProgress);
        Assert.Equal(Threads, logger.GetMetrics("shared").Count);
        Assert.All(logger.GetMetrics("shared").Values, value => Assert.Equal((double)Rounds, value));
        Assert.Equal(_sink.Events.OrderBy(runEvent => runEvent.Time), _sink.Events);
    }

    [Fact]
    public async Task ReadersWhileOthersWrite_SeeWholeSnapshots()
    {
        RunLogger logger = Create(_sink);
        Task writer = Task.Run(() =>
        {
            for (int i = 0; i < 2_000; i++)
            {
                logger.SetProgress(i % 10, 10, $"c{i % 50}");
                logger.SetMetrics($"c{i % 50}", ("a", i), ("b", i));
            }
        });
        while (!writer.IsCompleted)
        {
            Assert.All(logger.GetAllProgress(), pair => Assert.Equal(pair.Value.Current * 10.0, pair.Value.Percent));
            Assert.All(logger.GetAllMetrics().Values, metrics => Assert.Equal(metrics["a"], metrics["b"]));
            _ = _sink.Events;
        }

        await writer;
        Assert.Equal(4_000, _sink.Events.Count);
    }

    private RunLogger Create(params IRunEventSink[] sinks) =>
        new(new RunLoggerOptions { Sinks = sinks, DiagnosticLogger = _diagnostics, FlushTimeout = TimeSpan.FromSeconds(60) });

    private sealed class ThrowingLogger : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter)
            => throw new NotSupportedException();
    }

    private sealed class ForwardingLogger(Func<ILogger> target) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter)
            => target().Log(logLevel, eventId, state, exception, formatter);
    }
}
