namespace Keyway.Mcp.Tests;

/// <summary>Tools whose results are deeper than what readers of JSON take by themselves: 64 levels, of which a type takes two.</summary>
internal static class DeepTools
{
    /// <summary>Digs a hole.</summary>
    [Tool(Access = ToolAccess.Read)]
    public static Hole<Hole<Hole<Hole<Hole<Hole<Hole<Hole<Hole<Hole<Hole<Hole<Hole<Hole<Hole<Hole<Hole<Hole<Hole<Hole<Hole<Hole<Hole<Hole<Hole<Hole<Hole<Hole<Hole<Hole<Hole<Hole<Hole<Hole<int>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>> Dig()
        => throw new NotSupportedException();

    /// <summary>Digs many.</summary>
    [Tool(Access = ToolAccess.Read)]
    public static Hole<Hole<Hole<Hole<Hole<Hole<Hole<Hole<Hole<Hole<Hole<Hole<Hole<Hole<Hole<Hole<Hole<Hole<Hole<Hole<Hole<Hole<Hole<Hole<Hole<Hole<Hole<Hole<Hole<Hole<Hole<Hole<Hole<Hole<int>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>[] Digs()
        => throw new NotSupportedException();
}

/// <summary>What is in what.</summary>
/// <typeparam name="T">What is in it.</typeparam>
/// <param name="Bottom">What is in it.</param>
internal sealed record Hole<T>(T Bottom);

[PluginRegistry(Types = [typeof(DeepTools)])]
internal static partial class DeepPlugin;
