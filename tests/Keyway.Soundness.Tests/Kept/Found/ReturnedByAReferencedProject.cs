public static class Library1
{
    public static RuntimeContext Make() => RuntimeContext.Create();
}
// ---- the program, which refers to what stands above ----
public static class Tools1
{
    [Tool]
    public static void Tool1()
    {
        _ = Probe.Read(Library1.Make().GetK0());
    }
}
