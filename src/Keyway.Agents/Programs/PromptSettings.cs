namespace Keyway.Agents;

/// <summary>What a process is told before it is asked anything.</summary>
public sealed record PromptSettings
{
    /// <summary>Gets the system prompt. A program file may name a file for it (<c>system_file</c>), which is read when the program is.</summary>
    public string? System { get; init; }

    /// <summary>Gets what the user asks where a command is given no prompt.</summary>
    public string? User { get; init; }
}
