using Microsoft.Extensions.Logging;

namespace Keyway.Mcp.Tests.NoisyServer;

/// <summary>Every way in which a tool may write to the console.</summary>
internal static class NoisyTools
{
    /// <summary>Prints a line.</summary>
    [Tool(Access = ToolAccess.Read)]
    public static string PrintLine(string text)
    {
        Console.WriteLine(text);
        return "line";
    }

    /// <summary>Prints half a line, which the next one would be glued to.</summary>
    [Tool(Access = ToolAccess.Read)]
    public static async Task<string> PrintHalfAsync(string text)
    {
        await Console.Out.WriteAsync(text);
        return "half";
    }

    /// <summary>Prints from a thread that knows nothing of the call.</summary>
    [Tool(Access = ToolAccess.Read)]
    public static string PrintElsewhere(string text)
    {
        var thread = new Thread(() => Console.WriteLine(text));
        thread.UnsafeStart();
        thread.Join();
        return "elsewhere";
    }

    /// <summary>Complains.</summary>
    [Tool(Access = ToolAccess.Read)]
    public static string Complain(string text)
    {
        Console.Error.WriteLine(text);
        return "complaint";
    }

    /// <summary>Logs, to the console.</summary>
    [Tool(Access = ToolAccess.Read)]
    public static string Log(string text, [FromServices] ILoggerFactory loggers)
    {
        loggers.CreateLogger("noisy").LogInformation("{Text}", text);
        return "log";
    }
}
