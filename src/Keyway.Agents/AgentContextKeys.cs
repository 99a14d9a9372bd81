namespace Keyway.Agents;

/// <summary>The keys that a process puts into the context of its tools.</summary>
public static class AgentContextKeys
{
    /// <summary>The process that the call is from.</summary>
    [ContextKey<LlmProcess>]
    public const string Process = "process";

    /// <summary>The texts that the process keeps under descriptors; absent where its program has descriptors off.</summary>
    [ContextKey<FileDescriptorManager>]
    public const string FileDescriptors = "fd_manager";

    /// <summary>The programs that the process can start another process of; absent where there are none.</summary>
    [ContextKey<IReadOnlyDictionary<string, LlmProgram>>]
    public const string LinkedPrograms = "linked_programs";

    /// <summary>What these are good for, by their names; absent where there are none.</summary>
    [ContextKey<IReadOnlyDictionary<string, string>>]
    public const string LinkedProgramDescriptions = "linked_program_descriptions";

    /// <summary>The log of the process.</summary>
    [ContextKey<StderrLog>]
    public const string Stderr = "stderr";

    /// <summary>The files that tools can reach.</summary>
    [ContextKey<ConfinedFiles>]
    public const string Files = "files";
}
