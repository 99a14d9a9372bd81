public static class Tools1
{
    [Tool(RequiredContext = [Keys.K1])]
    public static void Tool1(RuntimeContext context)
    {
        Stop();
        _ = context.GetK0();
    }

    [DoesNotReturn]
    static IEnumerable<int> Stop()
    {
        yield return 1;
        throw new ProbeException();
    }
}
