public static class Tools1
{
    [Tool(RequiredContext = [Keys.K1])]
    public static void Tool1(RuntimeContext context)
    {
        RuntimeContext x = context.WithK0("g");
        try
        {
            try
            {
                throw new ProbeException();
            }
            finally
            {
                _ = x.GetK0();
            }
        }
        catch (ProbeException)when ((x = context)is null)
        {
        }
    }
}
