using System.ComponentModel.DataAnnotations;

namespace Keyway.Agents.Tests;

internal static class TestKeys
{
    /// <summary>Something that a program gives its processes.</summary>
    [ContextKey<string>]
    public const string Greeting = "greeting";
}

internal static class TestTools
{
    /// <summary>Adds two numbers.</summary>
    /// <param name="left">The first number.</param>
    /// <param name="right">The second number.</param>
    [Tool(Access = ToolAccess.Read)]
    public static int Add([Range(0, 100)] int left, [Range(0, 100)] int right) => left + right;

    /// <summary>Fails.</summary>
    [Tool]
    public static string Fail() => throw new ToolException("The oven is cold.");

    /// <summary>Ends the response.</summary>
    [Tool]
    public static ToolResult Halt() => ToolResult.AbortWith("Stopped here.");

    /// <summary>Goes back to the start by itself.</summary>
    [Tool]
    public static async Task<string> GoBackAsync([FromContext(AgentContextKeys.Process)] LlmProcess process)
        => (await process.CallToolAsync("goto", ToolArguments.FromJson("""{"position":"msg_0"}"""))).ToString();

    /// <summary>Greets.</summary>
    [Tool(Access = ToolAccess.Read)]
    public static string Greet([FromContext(TestKeys.Greeting)] string greeting) => greeting;

    /// <summary>Removes everything.</summary>
    [Tool(Access = ToolAccess.Admin)]
    public static string Purge() => "purged";

    /// <summary>Waits until it is told to go on.</summary>
    [Tool]
    public static async Task<string> WaitAsync(CancellationToken cancellationToken)
    {
        await Task.Delay(Timeout.Infinite, cancellationToken);
        return "never";
    }

    /// <summary>Says which process it is of.</summary>
    [Tool(Access = ToolAccess.Read)]
    public static string WhoAmI([FromContext(AgentContextKeys.Process)] LlmProcess process) => process.Program.Name ?? "";

    /// <summary>Returns a long text.</summary>
    /// <param name="length">How long.</param>
    [Tool(Access = ToolAccess.Read)]
    public static string Babble(int length) => new('x', length);
}

[PluginRegistry(Types = [typeof(TestTools)], Include = [typeof(AgentTools)])]
internal static partial class TestPlugin;
