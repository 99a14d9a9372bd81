using System.ComponentModel.DataAnnotations;

namespace Keyway.Tests.Validation;

/// <summary>All patterns of a call share the time that one of them may take, and stop where the call does.</summary>
public class PatternTimeTests
{
    private const string Words = """{"words":[{"text":"a"},{"text":"b"},{"text":"c"},{"text":"d"}],"free":"e"}""";

    [Fact]
    public async Task TimeOfAllMatches_IsOneBudget()
    {
        var options = new ToolInvokerOptions { TimeProvider = new SlowClock(TimeSpan.FromMilliseconds(600)) };
        ToolResult result = await new ToolInvoker(PatternTimePlugin.Registry, null, options).InvokeAsync("match", ToolArguments.FromJson(Words));
        string expected = "text that can be matched within the 1000 ms that all text of a call has together, with [a-z]+";
        Assert.Equal(
            [("/words/2/text", expected), ("/words/3/text", expected)],
            result.Error!.ArgumentFaults.Select(fault => (fault.Pointer, fault.Expected)));
    }

    [Fact]
    public async Task TimeOfOneCall_IsNotTheNextOnes()
    {
        var options = new ToolInvokerOptions { TimeProvider = new SlowClock(TimeSpan.FromMilliseconds(400)) };
        var invoker = new ToolInvoker(PatternTimePlugin.Registry, null, options);
        for (int i = 0; i < 4; i++)
        {
            Assert.Equal("2", (await invoker.InvokeAsync("match", ToolArguments.FromJson("""{"words":[{"text":"a"},{"text":"b"}],"free":"e"}"""))).ToString());
        }
    }

    [Fact]
    public async Task CallThatIsCancelled_IsNotMatchedOn()
    {
        using var source = new CancellationTokenSource();
        var clock = new SlowClock(TimeSpan.Zero) { OnAsked = source.Cancel };
        var options = new ToolInvokerOptions { TimeProvider = clock };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            async () => await new ToolInvoker(PatternTimePlugin.Registry, null, options).InvokeAsync("match", ToolArguments.FromJson(Words), source.Token));
        Assert.InRange(clock.Asked, 1, 4);
    }

    /// <summary>A clock by which each match takes some time: it is asked before and after.</summary>
    private sealed class SlowClock(TimeSpan ofAMatch) : TimeProvider
    {
        public Action OnAsked { get; init; } = () => { };

        public int Asked { get; private set; }

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp()
        {
            OnAsked();
            return ++Asked * ofAMatch.Ticks;
        }
    }
}

public sealed record Word([property: RegularExpression("[a-z]+", MatchTimeoutInMilliseconds = 1000)] string Text);

public static class PatternTimeTools
{
    [Tool]
    public static int Match(List<Word> words, [RegularExpression("[a-z]+", MatchTimeoutInMilliseconds = -1)] string free) => words.Count + (free.Length - 1);
}

[PluginRegistry(Types = [typeof(PatternTimeTools)])]
public static partial class PatternTimePlugin;
