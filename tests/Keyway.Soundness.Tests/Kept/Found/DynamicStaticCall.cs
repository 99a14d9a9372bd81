public static class T
{
    private static void Use([RequiresContext(Keys.K1)] RuntimeContext context) => Probe.Read(context.GetK1());
    [Tool]
    public static void X(RuntimeContext context) { object o = context; dynamic d = o; Use(d); }
}
