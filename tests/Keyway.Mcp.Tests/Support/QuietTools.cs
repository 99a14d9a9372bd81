namespace Keyway.Mcp.Tests;

/// <summary>Tools that never ask their client for anything.</summary>
internal static class QuietTools
{
    /// <summary>Says whose session it is.</summary>
    /// <param name="tenant">Whose.</param>
    [Tool(Access = ToolAccess.Read)]
    public static string Whisper([FromContext(TestKeys.Tenant)] string tenant) => tenant;

    /// <summary>Hums a tone.</summary>
    /// <param name="tone">Which.</param>
    [Tool(Access = ToolAccess.Read)]
    public static Tone Hum(Tone tone) => tone;
}

[PluginRegistry(Types = [typeof(QuietTools)])]
internal static partial class QuietPlugin;
