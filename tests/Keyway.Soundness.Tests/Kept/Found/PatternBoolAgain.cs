public static class Tools1
{
    [Tool(RequiredContext = [Keys.K1])]
    public static void Tool1(RuntimeContext context)
    {
        object o = true;
        int n = 0;
        goto middle;
        again:
            if (o is bool b && b)
            {
                _ = context.GetK0();
                return;
            }

        if (n > 2)
        {
            return;
        }

        middle:
            b = context.HasK0();
        n++;
        goto again;
    }
}
