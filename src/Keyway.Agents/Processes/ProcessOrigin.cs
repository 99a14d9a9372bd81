namespace Keyway.Agents;

/// <summary>What a process takes over from the one that started it.</summary>
internal sealed record ProcessOrigin
{
    /// <summary>Gets how many processes stand between this one and the first.</summary>
    public required int Depth { get; init; }

    /// <summary>Gets whether it, or one that it comes from, is a fork.</summary>
    public required bool IsFork { get; init; }

    /// <summary>Gets the conversation so far, which is a copy; a new one where it is null.</summary>
    public Conversation? Conversation { get; init; }

    /// <summary>Gets the texts that the conversation speaks of; they are copied.</summary>
    public FileDescriptorManager? FileDescriptors { get; init; }

    /// <summary>Gets the system prompt, as it was put together for the first; put together anew where it is null.</summary>
    public string? SystemPrompt { get; init; }

    /// <summary>Gets what stands behind the system prompt.</summary>
    public string? Preloaded { get; init; }
}
