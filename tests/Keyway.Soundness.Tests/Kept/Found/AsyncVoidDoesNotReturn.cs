public static class Tools1
{
    [Tool(RequiredContext = [Keys.K1])]
    public static void Tool1(RuntimeContext context)
    {
        Stop();
        _ = context.GetK0();
    }

    [DoesNotReturn]
    static async void Stop()
    {
        await Task.Delay(100000);
        throw new ProbeException();
    }
}
