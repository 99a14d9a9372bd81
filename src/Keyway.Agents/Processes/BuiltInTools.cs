namespace Keyway.Agents;

/// <summary>Knows Keyway's own tools, under whichever names a program has them.</summary>
internal static class BuiltInTools
{
    public static bool Has(string name) => AgentTools.Registry.Find(name) is not null;

    public static bool IsGoto(ToolDescriptor tool) => Is(tool, "goto");

    public static bool ReadsDescriptors(ToolDescriptor tool) => Is(tool, "read_fd");

    /// <summary>Returns a description with what the tool can reach in a process of a program.</summary>
    public static string? Announce(ToolDescriptor tool, string? description, LlmProgram program)
        => Is(tool, "spawn") && program.LinkedPrograms.Count > 0 ? $"{description}\n\n{SpawnTool.Describe(program.LinkedPrograms)}" : description;

    private static bool Is(ToolDescriptor tool, string name) => AgentTools.Registry.Find(name)!.Method == tool.Method;
}
