public static class Tools1
{
    [Tool(RequiredContext = [Keys.K1])]
    public static void Tool1(RuntimeContext context)
    {
        _ = StopAsync();
        _ = context.GetK0();
    }

    [DoesNotReturn]
    private static async Task StopAsync()
    {
        await Task.Yield();
        throw new ProbeException();
    }
}
