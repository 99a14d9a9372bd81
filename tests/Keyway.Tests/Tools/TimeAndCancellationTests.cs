using Keyway.Harness;

namespace Keyway.Tests.Tools;

/// <summary>Time limits, cancellation, and how many calls may run.</summary>
public class TimeAndCancellationTests
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task CallOverItsTime_TimesOut(bool limitIsOfTheCall)
    {
        var clock = new ManualTimeProvider();
        var limit = TimeSpan.FromSeconds(2.5);
        var invoker = new ToolInvoker(ToolPlugin.Registry, null, new ToolInvokerOptions
        {
            TimeProvider = clock,
            Timeout = limitIsOfTheCall ? TimeSpan.FromHours(1) : limit,
        });
        Task<ToolResult> running = invoker.InvokeAsync(new ToolCall { Name = "wait", Timeout = limitIsOfTheCall ? limit : null }).AsTask();

        clock.Advance(TimeSpan.FromSeconds(2.4));
        Assert.False(running.IsCompleted);
        clock.Advance(TimeSpan.FromSeconds(0.1));
        ToolError error = Details.ErrorOf(await running.WaitAsync(s_patience));
        Assert.Equal((ToolErrorCodes.TimedOut, "'wait' took longer than 2.5 s."), (error.Code, error.Message));
        Assert.Equal("""{"limit_seconds":2.5}""", error.Details.ToString());
    }

    [Fact]
    public async Task TimeLimitByName_HoldsOnTheShortWayToo()
    {
        var clock = new ManualTimeProvider();
        var options = new ToolInvokerOptions { TimeProvider = clock, Timeout = TimeSpan.FromSeconds(1) };
        Task<ToolResult> running = new ToolInvoker(ToolPlugin.Registry, null, options).InvokeAsync("wait").AsTask();
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(ToolErrorCodes.TimedOut, Details.ErrorOf(await running.WaitAsync(s_patience)).Code);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task CancellationByTheCaller_IsThrown(bool throughACall)
    {
        using var cancellation = new CancellationTokenSource();
        var invoker = new ToolInvoker(ToolPlugin.Registry);
        Task<ToolResult> running = throughACall
            ? invoker.InvokeAsync(new ToolCall { Name = "wait" }, cancellation.Token).AsTask()
            : invoker.InvokeAsync("wait", default, cancellation.Token).AsTask();
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running.WaitAsync(s_patience));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task CancellationOfALinkedToken_IsThrownAtTheAwaitWithTheCallersOwn(bool throughACall)
    {
        using var cancellation = new CancellationTokenSource();
        CancellingTools.Meanwhile.Value = cancellation.Cancel;
        var invoker = new ToolInvoker(CancellingPlugin.Registry);
        ValueTask<ToolResult> call = throughACall
            ? invoker.InvokeAsync(new ToolCall { Name = "give_up" }, cancellation.Token)
            : invoker.InvokeAsync("give_up", default, cancellation.Token);
        OperationCanceledException thrown = await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await call);
        Assert.Equal(cancellation.Token, thrown.CancellationToken);
    }

    [Fact]
    public async Task CallThatIsCancelledBefore_ReachesNothing()
    {
        var trail = new Trail();
        var invoker = new ToolInvoker(ToolPlugin.Registry, RuntimeContext.Create().WithTrail(trail));
        var cancelled = new CancellationToken(canceled: true);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await invoker.InvokeAsync("step", default, cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await invoker.InvokeAsync("add", default, cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            async () => await invoker.InvokeAsync(new ToolCall { Name = "step" }, cancelled));
        Assert.Empty(trail.Steps);
    }

    [Theory]
    [InlineData("throw")]
    [InlineData("throw_later")]
    public async Task CancellationByAnybodyElse_IsAFault(string tool)
    {
        ToolResult result = await new ToolInvoker(ToolPlugin.Registry).InvokeAsync(tool, ToolArguments.FromJson("""{"kind":"cancelled"}"""));
        ToolError error = Details.ErrorOf(result);
        Assert.Equal((ToolErrorCodes.Cancelled, $"'{tool}' was cancelled, though not by its caller."), (error.Code, error.Message));
    }

    [Fact]
    public async Task OneCallTooMany_IsBusy()
    {
        using var cancellation = new CancellationTokenSource();
        var invoker = new ToolInvoker(ToolPlugin.Registry, null, new ToolInvokerOptions { MaxConcurrentCalls = 2 });
        Task<ToolResult>[] running =
        [
            .. Enumerable.Range(0, 2).Select(_ => invoker.InvokeAsync("wait", default, cancellation.Token).AsTask()),
        ];

        ToolError error = Details.ErrorOf(await invoker.InvokeAsync("add", ToolArguments.FromJson("""{"a":1,"b":2}""")));
        Assert.Equal((ToolErrorCodes.Busy, "2 calls are running, which is as many as may. Try again later."), (error.Code, error.Message));
        Assert.Equal("""{"limit":2}""", error.Details.ToString());

        await cancellation.CancelAsync();
        foreach (Task<ToolResult> call in running)
        {
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call.WaitAsync(s_patience));
        }

        Assert.Equal("3", (await invoker.InvokeAsync("add", ToolArguments.FromJson("""{"a":1,"b":2}"""))).ToString());
    }

    [Fact]
    public async Task CancellationUnderATimeLimit_CarriesTheCallersToken()
    {
        using var cancellation = new CancellationTokenSource();
        var options = new ToolInvokerOptions { Timeout = TimeSpan.FromHours(1) };
        Task<ToolResult> call = new ToolInvoker(ToolPlugin.Registry, null, options).InvokeAsync("wait", default, cancellation.Token).AsTask();
        await cancellation.CancelAsync();
        OperationCanceledException exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call.WaitAsync(s_patience));
        Assert.Equal(cancellation.Token, exception.CancellationToken);
    }

    [Theory]
    [InlineData(-3.0)]
    [InlineData(50.0)]
    public void ImpossibleTimeLimit_IsRefusedWhereItIsSaid(double days)
    {
        TimeSpan limit = TimeSpan.FromDays(days);
        ArgumentOutOfRangeException exception =
            Assert.Throws<ArgumentOutOfRangeException>(() => new ToolCall { Name = "add", Timeout = limit });
        Assert.Equal(("Timeout", limit), (exception.ParamName, exception.ActualValue));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ToolInvokerOptions { Timeout = limit });
    }

    [Fact]
    public async Task InfiniteTimeLimit_IsNone()
    {
        var options = new ToolInvokerOptions { Timeout = TimeSpan.Zero };
        var call = new ToolCall { Name = "wait", Timeout = Timeout.InfiniteTimeSpan };
        using var cancellation = new CancellationTokenSource();
        Task<ToolResult> running = new ToolInvoker(ToolPlugin.Registry, null, options).InvokeAsync(call, cancellation.Token).AsTask();
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running.WaitAsync(s_patience));
        Assert.Equal(
            ToolErrorCodes.TimedOut,
            (await new ToolInvoker(ToolPlugin.Registry, null, options).InvokeAsync("wait")).Error!.Code);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void CallThatIsCancelledBefore_IsACancelledTask(bool throughACall)
    {
        var cancelled = new CancellationToken(canceled: true);
        var invoker = new ToolInvoker(ToolPlugin.Registry);
        ValueTask<ToolResult> call = throughACall
            ? invoker.InvokeAsync(new ToolCall { Name = "nope", CancellationToken = cancelled })
            : invoker.InvokeAsync("nope", default, cancelled);
        Assert.True(call.IsCanceled);
    }
}
