namespace Keyway.Agents.Tests;

public sealed class StderrLogTests
{
    [Fact]
    public void Snapshot_IsACopy()
    {
        var log = new StderrLog();
        log.Append("one");

        IReadOnlyList<string> before = log.Snapshot();
        log.Append("two");

        Assert.Equal(["one"], before);
        Assert.Equal(["one", "two"], log.Snapshot());
        Assert.Equal(2, log.Count);
    }

    [Fact]
    public void EmptyMessage_IsRefused()
    {
        Assert.Throws<ArgumentException>(() => new StderrLog().Append(""));
        Assert.Throws<ArgumentNullException>(() => new StderrLog().Append(null!));
    }

    [Fact]
    public void Listener_HearsWhatIsKept_AndMayReadTheLog()
    {
        var log = new StderrLog();
        List<string> heard = [];
        log.Written += message => heard.Add($"{message} of {log.Count}");

        log.Append("one");

        Assert.Equal(["one of 1"], heard);
    }

    [Fact]
    public void ManyThreads_LoseNothing()
    {
        var log = new StderrLog();

        Parallel.For(0, 1_000, number => log.Append($"{number}"));

        Assert.Equal(Enumerable.Range(0, 1_000), log.Snapshot().Select(int.Parse).Order());
    }
}
