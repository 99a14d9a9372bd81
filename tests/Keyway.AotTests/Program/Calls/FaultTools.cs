namespace Keyway.AotTests.Calls;

public static class FaultTools
{
    [Tool(Access = ToolAccess.Admin)]
    public static string Wipe() => "wiped";

    [Tool]
    public static string Fail() => throw new InvalidOperationException("no disk");

    [Tool]
    public static string FailOnPurpose() => throw new ToolException("The disk is full.") { Code = "disk_full", Details = Utf8Json.Parse("""{"free":0}""") };

    [Tool]
    public static double NotANumber() => double.NaN;

    [Tool]
    public static string Cancel() => throw new OperationCanceledException();

    [Tool]
    public static async Task Wait(CancellationToken cancellationToken) => await Task.Delay(Timeout.Infinite, cancellationToken);
}
