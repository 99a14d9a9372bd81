public sealed class Reader2
{
    private readonly RuntimeContext _context;

    public Reader2(RuntimeContext context) => _context = context;

    public void Read()
    {
        _ = Probe.Read(_context.GetK0());
    }
}
public static class Tools1
{
    [Tool]
    public static void Tool1(RuntimeContext context)
    {
        new Reader2(context).Read();
    }
}
