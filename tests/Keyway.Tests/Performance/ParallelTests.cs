using System.Diagnostics;
using Xunit.Abstractions;

namespace Keyway.Tests.Performance;

/// <summary>One invoker, many threads: ten seconds under KEYWAY_FULL=1, one otherwise.</summary>
public class ParallelTests(ITestOutputHelper output)
{
    private const int Threads = 64;

    [Fact]
    public void SixtyFourThreads_GetTheirOwnAnswers()
    {
        TimeSpan duration = TimeSpan.FromSeconds(Environment.GetEnvironmentVariable("KEYWAY_FULL") == "1" ? 10 : 1);
        var invoker = new ToolInvoker(ParallelPlugin.Registry);
        Assert.Equal(20, ParallelPlugin.Registry.Count);
        string[] tools = [.. ParallelPlugin.Registry.Names.ToArray()];

        long calls = 0;
        var wrong = new List<string>();
        var watch = new Stopwatch();
        using var start = new Barrier(Threads, _ => watch.Start());
        Thread[] threads = [.. Enumerable.Range(0, Threads).Select(thread => new Thread(() => Call(thread)))];
        Array.ForEach(threads, thread => thread.Start());
        Array.ForEach(threads, thread => thread.Join());

        output.WriteLine(
            $"{Threads} threads, {tools.Length} tools, {watch.Elapsed.TotalSeconds:0.0} s: {calls:N0} calls, {wrong.Count} wrong, .NET {Environment.Version}.");
        Assert.Empty(wrong);
        Assert.True(calls >= Threads * tools.Length, $"Only {calls} calls were made.");

        void Call(int thread)
        {
            start.SignalAndWait();
            int made = 0;
            for (; watch.Elapsed < duration || made < tools.Length; made++)
            {
                int tool = (thread + made) % tools.Length;
                int call = made;
                ToolResult result = invoker.InvokeAsync(new ToolCall
                {
                    Name = tools[tool],
                    Arguments = ToolArguments.FromJson($$"""{"number":{{thread * 1000 + call % 1000}}}"""),
                    Context = RuntimeContext.Create().WithCaller(new Caller(thread, call)).WithMade(() => $"{thread}-{call}"),
                }).AsTask().GetAwaiter().GetResult();
                string expected = $"{tool} {thread} {call} {thread}-{call} True {thread * 1000 + call % 1000}";
                if (result.ToString() != expected)
                {
                    lock (wrong)
                    {
                        wrong.Add($"Expected {expected}, got {result}");
                    }
                }
            }

            Interlocked.Add(ref calls, made);
        }
    }
}
