namespace Keyway.Agents;

/// <content>Processes that come from this one.</content>
public sealed partial class LlmProcess
{
    /// <summary>Starts a process with the options of this one. It shares nothing with this one, and can't change it.</summary>
    /// <param name="program">What it is started from; this process's own program, anew, where it is null.</param>
    /// <param name="access">What its tools may do, at most what those of this process may.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="ProgramException">The program can't be started.</exception>
    public Task<LlmProcess> SpawnAsync(
        LlmProgram? program = null, ToolAccess access = ToolAccess.Write, CancellationToken cancellationToken = default)
        => SpawnAsync(program ?? Program, access, null, cancellationToken);

    /// <summary>
    /// Starts a process of the same program that has the conversation of this one so far, and copies of the texts that it keeps
    /// under descriptors.
    /// </summary>
    /// <param name="access">What its tools may do, at most what those of this process may.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="ProgramException">The program can't be started.</exception>
    public Task<LlmProcess> ForkAsync(ToolAccess access = ToolAccess.Write, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(IsDisposed, this);
        return ProcessStart.StartAsync(Program, Options.ForChild(access), new ProcessOrigin
        {
            Depth = Origin.Depth + 1,
            IsFork = true,

            // Within a run, what the model has just said counts, as far as it has its results.
            Conversation = Conversation.Fork(Pending?.ToMessages() ?? []),
            FileDescriptors = FileDescriptors,
            SystemPrompt = SystemPrompt,
        }, cancellationToken);
    }

    /// <summary>Starts a process with text behind its system prompt.</summary>
    internal Task<LlmProcess> SpawnAsync(LlmProgram program, ToolAccess access, string? preloaded, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(IsDisposed, this);
        return ProcessStart.StartAsync(
            program,
            Options.ForChild(access),
            new ProcessOrigin { Depth = Origin.Depth + 1, IsFork = Origin.IsFork, Preloaded = preloaded },
            cancellationToken);
    }
}
