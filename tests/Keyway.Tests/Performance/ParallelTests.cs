using System.Diagnostics;
using Keyway.Harness;
using Xunit.Abstractions;

namespace Keyway.Tests.Performance;

/// <summary>One invoker, many threads: ten seconds under KEYWAY_FULL=1, one otherwise.</summary>
[Collection(nameof(Telemetry.TelemetryTests))]
public class ParallelTests(ITestOutputHelper output)
{
    private const int Threads = 64;

    [Fact]
    public async Task SixtyFourThreads_GetTheirOwnAnswers()
    {
        TimeSpan duration = TimeSpan.FromSeconds(TestSize.Of(1, full: 10));
        var invoker = new ToolInvoker(ParallelPlugin.Registry);
        Assert.Equal(20, ParallelPlugin.Registry.Count);
        string[] tools = [.. ParallelPlugin.Registry.Names.ToArray()];

        // Compiled before the clock starts, or a second on a busy machine is gone with that.
        for (int i = 0; i < tools.Length; i++)
        {
            Assert.Equal($"{i} -1 0 - True 5", Call(-1, 0, i, 5, "-"));
        }

        long calls = 0;
        var wrong = new List<string>();
        var watch = new Stopwatch();
        using var start = new Barrier(Threads, _ => watch.Start());

        // Each on a thread of its own; awaited, since the pool has few threads and the tools' continuations need them.
        await Task.WhenAll(Enumerable.Range(0, Threads).Select(thread => Task.Factory.StartNew(
            () => CallAll(thread), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)));

        output.WriteLine(
            $"{Threads} threads, {tools.Length} tools, {watch.Elapsed.TotalSeconds:0.0} s: {calls:N0} calls, {wrong.Count} wrong, .NET {Environment.Version}.");
        Assert.Empty(wrong);
        Assert.True(calls >= Threads * tools.Length, $"Only {calls} calls were made.");

        void CallAll(int thread)
        {
            start.SignalAndWait();
            int made = 0;
            for (; watch.Elapsed < duration || made < tools.Length; made++)
            {
                int tool = (thread + made) % tools.Length;
                int number = thread * 1000 + made % 1000;
                string expected = $"{tool} {thread} {made} {thread}-{made} True {number}";
                string answer = Call(thread, made, tool, number, $"{thread}-{made}");
                if (answer != expected)
                {
                    lock (wrong)
                    {
                        wrong.Add($"Expected {expected}, got {answer}");
                    }
                }
            }

            Interlocked.Add(ref calls, made);
        }

        string Call(int thread, int call, int tool, int number, string made)
            => invoker.InvokeAsync(new ToolCall
            {
                Name = tools[tool],
                Arguments = ToolArguments.FromJson($$"""{"number":{{number}}}"""),
                Context = RuntimeContext.Create().WithCaller(new Caller(thread, call)).WithMade(() => made),
            }).AsTask().GetAwaiter().GetResult().ToString();
    }
}
