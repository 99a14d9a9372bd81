namespace Keyway.Tests.Events;

/// <summary>Waits for what another thread does.</summary>
internal static class Poll
{
    public static async Task UntilAsync(Func<bool> holds)
    {
        for (int i = 0; !holds(); i++)
        {
            Assert.True(i < 6_000, "It didn't happen within a minute.");
            await Task.Delay(10);
        }
    }
}
