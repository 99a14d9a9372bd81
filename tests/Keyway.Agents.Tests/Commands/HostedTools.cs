using Microsoft.Extensions.DependencyInjection;

namespace Keyway.Agents.Tests.Commands;

/// <summary>Something that a program has as a service.</summary>
internal sealed record Larder(string Holds);

internal static class HostedTools
{
    /// <summary>Looks into the larder.</summary>
    /// <param name="larder">The larder.</param>
    [Tool(Access = ToolAccess.Read)]
    public static string Look([FromServices] Larder larder) => larder.Holds;

    /// <summary>Greets.</summary>
    [Tool(Access = ToolAccess.Read)]
    public static string Welcome([FromContext(TestKeys.Greeting)] string greeting) => greeting;
}

/// <summary>What a program serves.</summary>
[PluginRegistry(Types = [typeof(HostedTools)], Include = [typeof(AgentTools)])]
internal static partial class HostedPlugin;
