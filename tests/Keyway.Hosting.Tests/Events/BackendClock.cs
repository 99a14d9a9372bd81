using Keyway.Harness;

namespace Keyway.Hosting.Tests.Events;

/// <summary>Moves a clock as a run needs it that reports to a back end.</summary>
internal static class BackendClock
{
    public static readonly TimeSpan AttemptTimeout = TimeSpan.FromHours(1);

    /// <summary>Longer than any pause between two attempts, and shorter than the time for one.</summary>
    private static readonly TimeSpan s_pauses = TimeSpan.FromMinutes(30);

    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    /// <summary>Waits for something. Pauses are over at once, and the time for an attempt is when the back end hangs.</summary>
    public static async Task RunAsync(this ManualTimeProvider clock, Task until, BackendServer? server)
    {
        Task hangs = HangsAsync(server);
        while (!until.IsCompleted)
        {
            using CancellationTokenSource over = new();
            Task<TimeSpan> pause = clock.AdvanceToTimerAsync(s_pauses, over.Token);
            await Task.WhenAny(until, hangs, pause).WaitAsync(s_patience);
            await over.CancelAsync();
            if (hangs.IsCompleted)
            {
                clock.Advance(AttemptTimeout);
                hangs = HangsAsync(server);
            }
        }

        await until;
    }

    private static Task HangsAsync(BackendServer? server) => server?.HangsAsync() ?? Task.Delay(Timeout.Infinite);
}
