using Keyway.Harness;

namespace Keyway.Tests.Events;

/// <summary>Sinks of any speed that fail at any time, under any reports: each gets all of it, once and in order.</summary>
public class AnySinksTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, TestSize.Of(12, 500))];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task EverySink_GetsEverythingInOrder(int seed)
    {
        Random random = new(seed);
        RandomSink[] sinks = [.. Enumerable.Range(0, random.Next(1, 5)).Select(i => new RandomSink(random.Next()))];
        InMemoryRunEventSink all = new();
        RunLogger logger = new(new RunLoggerOptions
        {
            Sinks = [.. sinks, all], QueueCapacity = random.Next(1, 40), FlushTimeout = TimeSpan.FromSeconds(120),
        });

        int threads = random.Next(1, 4);
        int[] seeds = [.. Enumerable.Range(0, threads).Select(_ => random.Next())];
        await Task.WhenAll(seeds.Select(seed => Task.Run(() => ReportAsync(logger, new Random(seed)))));
        await logger.FinishAsync();

        Assert.Null(logger.Fault);
        Dictionary<long, RunEvent> reported = all.Events.ToDictionary(e => e.Sequence);
        Assert.Equal(all.Events.Count, all.Events[^1].Sequence);
        foreach (RandomSink sink in sinks)
        {
            AssertWhole(sink.Events, reported, logger);
        }
    }

    private static void AssertWhole(List<RunEvent> events, Dictionary<long, RunEvent> reported, RunLogger logger)
    {
        Assert.Empty(RunEventSequence.FindMissing(events));
        Assert.Equal(events.Select(e => e.Sequence).Order().Distinct(), events.Select(e => e.Sequence));
        HashSet<long> came = [.. events.Select(e => e.Sequence)];
        Assert.All(reported.Values.Where(e => !IsReport(e)), e => Assert.Contains(e.Sequence, came));
        foreach (RunEvent runEvent in events)
        {
            RunEvent original = reported[runEvent.Sequence];
            Assert.Equal((original.Kind, original.Category, original.Time, original.Progress), (runEvent.Kind, runEvent.Category, runEvent.Time, runEvent.Progress));
            foreach (long number in runEvent.StandsFor.SelectMany(range => Enumerable.Range((int)range.First, (int)(range.Last - range.First + 1))))
            {
                Assert.DoesNotContain(number, came);
                Assert.Equal((runEvent.Kind, runEvent.Category), (reported[number].Kind, reported[number].Category));
                Assert.True(number < runEvent.Sequence);
            }
        }

        Assert.All(logger.GetAllProgress().Values, last => Assert.Equal(last, events.Last(e => e.Progress?.Category == last.Category).Progress));
        Assert.All(logger.GetAllMetrics(), last => Assert.Equal(
            last.Value, events.Last(e => e.Kind == RunEventKind.Metrics && e.Category == last.Key).Data));
        Assert.Equal(RunEventKind.End, events[^1].Kind);
    }

    private static bool IsReport(RunEvent runEvent) => runEvent.Kind is RunEventKind.Progress or RunEventKind.Metrics;

    private static async Task ReportAsync(RunLogger logger, Random random)
    {
        int count = random.Next(50, 400);
        for (int i = 0; i < count; i++)
        {
            string category = $"c{random.Next(3)}";
            switch (random.Next(8))
            {
                case 0:
                    logger.LogMessage($"m{i}");
                    break;
                case 1:
                    logger.Log("event", new Dictionary<string, object?> { ["i"] = i });
                    break;
                case 2:
                    logger.SetMetrics(category, ("i", i));
                    break;
                case 3 when random.Next(10) == 0:
                    await Task.Delay(random.Next(5));
                    break;
                case 4 when random.Next(10) == 0:
                    logger.SetProgressFailed(category);
                    break;
                default:
                    logger.SetProgress(random.Next(100), 100, category);
                    break;
            }
        }
    }

    /// <summary>It never fails more than twice in a row: a third time, and a run that flushes goes on without it.</summary>
    private sealed class RandomSink(int seed) : IRunEventSink
    {
        private readonly Random _random = new(seed);
        private int _failures;

        public int MaxBatchSize { get; } = new Random(seed).Next(1, 10);

        public TimeSpan MaxBatchDelay { get; } = TimeSpan.FromMilliseconds(Math.Max(0, new Random(seed).Next(-10, 10)));

        public List<RunEvent> Events { get; } = [];

        public async ValueTask WriteAsync(IReadOnlyList<RunEvent> events, CancellationToken cancellationToken)
        {
            switch (_random.Next(10))
            {
                case 0:
                    await Task.Delay(_random.Next(4), cancellationToken);
                    break;
                case 1:
                    Thread.Sleep(_random.Next(3));
                    break;
                case 2 when _failures < 2:
                    _failures++;
                    throw new InvalidOperationException("not now");
                default:
                    break;
            }

            Assert.InRange(events.Count, 1, MaxBatchSize);
            _failures = 0;
            Events.AddRange(events);
        }
    }
}
