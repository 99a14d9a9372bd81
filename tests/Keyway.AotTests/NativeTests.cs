using System.Diagnostics;
using Keyway.AotTests.Support;
using Keyway.Harness;
using Xunit.Abstractions;

namespace Keyway.AotTests;

/// <summary>The program, published with Native AOT and run.</summary>
public sealed class NativeTests(PublishedProgram program, ITestOutputHelper output) : IClassFixture<PublishedProgram>
{
    [NativeFact]
    public void Program_IsPublishedWithoutAWarning()
    {
        Assert.DoesNotMatch("warning|IL[23][0-9]{3}", program.Published.Succeeded().Output);
        output.WriteLine($"The native program has {new FileInfo(program.Native).Length:N0} bytes.");
    }

    [NativeFact]
    public async Task EveryCheck_PassesNatively()
    {
        CommandResult run = await program.RunAsync();

        Assert.Equal([.. Checks.All.Select(check => $"ok {check.Name}"), $"{Checks.All.Count} passed, 0 failed", ""], run.Output.Split('\n'));
        Assert.Equal(0, run.ExitCode);
    }

    [NativeFact]
    public async Task CheckThatFails_IsReportedAndEndsWithAnExitCode()
    {
        CommandResult run = await program.RunAsync("fail");

        Assert.EndsWith(
            $"FAILED made/to_fail: expected nothing, got something\n{Checks.All.Count} passed, 1 failed\n", run.Output, StringComparison.Ordinal);
        Assert.Equal(1, run.ExitCode);
    }

    /// <summary>In the small size the analyzers say so; in the full one the native compiler does, which sees all that is linked.</summary>
    [NativeFact]
    public async Task CodeThatCannotBeTrimmed_IsAnError()
    {
        CommandResult published = await PublishedProgram.PublishUntrimmableAsync(isAnalyzed: !TestSize.IsFull);

        Assert.True(published.ExitCode != 0, published.Output);
        Assert.Matches(TestSize.IsFull ? "Trim analysis error IL2057" : @"Program\.cs\(.*error IL2057", published.Output);
    }

    [NativeFact]
    public async Task FirstCall_ComesSoonerThanJustInTime()
    {
        List<double> native = [];
        List<double> justInTime = [];
        for (int i = 0; i < (TestSize.Of(1, full: 15)); i++)
        {
            native.Add(await TimeAsync(() => program.RunAsync("first-call")));
            justInTime.Add(await TimeAsync(() => PublishedProgram.RunJustInTimeAsync("first-call")));
        }

        double ratio = Statistics.Median(native) / Statistics.Median(justInTime);
        output.WriteLine(
            $"First answer: native {Statistics.Median(native):F0} ms, just in time {Statistics.Median(justInTime):F0} ms, ratio {ratio:F3}.");
        Assert.True(!TestSize.IsFull || ratio < 0.5, $"The native program takes {ratio:F3} of what it takes just in time.");
    }

    /// <summary>Returns the milliseconds from the start of a process to its end, which must have answered.</summary>
    private static async Task<double> TimeAsync(Func<Task<CommandResult>> runAsync)
    {
        long start = Stopwatch.GetTimestamp();
        Assert.Equal("42\n", (await runAsync()).Succeeded().Output);
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }
}
