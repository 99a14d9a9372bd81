public static class T
{
    [Tool]
    public static void X([RequiresContext(Keys.K1)] RuntimeContext context) => Probe.Read(context.GetK1());
}
