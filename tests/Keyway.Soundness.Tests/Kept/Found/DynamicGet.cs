public static class T
{
    [Tool]
    public static void X(RuntimeContext context) { object o = context; dynamic d = o; Probe.Read(d.Get<string>("k1")); }
}
