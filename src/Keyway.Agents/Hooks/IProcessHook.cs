using Microsoft.Extensions.AI;

namespace Keyway.Agents;

/// <summary>
/// Stands in a run and may change what passes, or stop it. A hook that throws fails the run. Calls of tools and their results are
/// changed by filters (<see cref="LlmProcessOptions.Filters"/>).
/// </summary>
public interface IProcessHook
{
    /// <summary>Passes what the user says.</summary>
    /// <param name="input">What the user says.</param>
    /// <param name="context">Where the run stands.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    ValueTask<HookResult<string>> OnUserInputAsync(string input, HookContext context, CancellationToken cancellationToken)
        => ValueTask.FromResult(HookResult.Continue(input));

    /// <summary>Passes the system prompt, once a run; it may be empty.</summary>
    /// <param name="prompt">The prompt, with what was preloaded.</param>
    /// <param name="context">Where the run stands.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    ValueTask<HookResult<string>> OnSystemPromptAsync(string prompt, HookContext context, CancellationToken cancellationToken)
        => ValueTask.FromResult(HookResult.Continue(prompt));

    /// <summary>Passes what the model answered, before any tool of it is called. Who reads a stream has seen its text already.</summary>
    /// <param name="response">The answer.</param>
    /// <param name="context">Where the run stands.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    ValueTask<HookResult<ChatResponse>> OnResponseAsync(ChatResponse response, HookContext context, CancellationToken cancellationToken)
        => ValueTask.FromResult(HookResult.Continue(response));
}
