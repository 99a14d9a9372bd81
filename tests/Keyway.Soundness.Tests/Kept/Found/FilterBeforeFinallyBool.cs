public static class Tools1
{
    [Tool(RequiredContext = [Keys.K1])]
    public static void Tool1(RuntimeContext context)
    {
        RuntimeContext x = context;
        bool has = x.HasK0();
        try
        {
            try
            {
                throw new ProbeException();
            }
            finally
            {
                if (has)
                {
                    _ = x.GetK0();
                }
            }
        }
        catch (ProbeException)when (has = true)
        {
        }
    }
}
