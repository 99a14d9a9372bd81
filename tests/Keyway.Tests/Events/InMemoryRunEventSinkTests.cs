namespace Keyway.Tests.Events;

public class InMemoryRunEventSinkTests
{
    [Fact]
    public void Events_AreACopy()
    {
        InMemoryRunEventSink sink = new();
        sink.Write(Event(1));
        IReadOnlyList<RunEvent> before = sink.Events;

        sink.Write(Event(2));

        Assert.Single(before);
        Assert.Equal([1L, 2L], sink.Events.Select(runEvent => runEvent.Sequence));
    }

    [Fact]
    public void SeveralRuns_MayWriteAtOnce()
    {
        InMemoryRunEventSink sink = new();

        Parallel.For(0, 5_000, number => sink.Write(Event(number)));

        Assert.Equal(5_000, sink.Events.Select(runEvent => runEvent.Sequence).Distinct().Count());
    }

    [Fact]
    public async Task Flush_HasNothingToDo() =>
        await ((IRunEventSink)new InMemoryRunEventSink()).FlushAsync(CancellationToken.None);

    [Fact]
    public void BareEvent_HasItsDefaults()
    {
        RunEvent bare = Event(1);

        Assert.Equal("", bare.Category);
        Assert.Equal(RunEventLevel.Info, bare.Level);
        Assert.Empty(bare.Data);
        Assert.Null(bare.RunId);
        Assert.Null(bare.File);
        Assert.Null(bare.Progress);
    }

    private static RunEvent Event(long sequence) =>
        new() { Sequence = sequence, Time = DateTimeOffset.UnixEpoch, Kind = RunEventKind.Log, Name = "event" };
}
