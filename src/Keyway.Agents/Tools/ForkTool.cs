using System.ComponentModel.DataAnnotations;

namespace Keyway.Agents;

/// <summary>Follows several ways at once.</summary>
internal static class ForkTool
{
    private const int MostForks = 10;

    /// <summary>
    /// Goes on in several processes at once, each with the whole conversation so far and a prompt of its own, and returns the last
    /// message of each in the order of the prompts. What one of them fails of is said with it; the others go on. Forks can't fork.
    /// </summary>
    /// <param name="prompts">What each fork is asked; at most 10.</param>
    /// <param name="process">The process that the call is from.</param>
    /// <param name="cancellationToken">Gives up.</param>
    [Tool("fork", Access = ToolAccess.Admin)]
    public static async Task<IReadOnlyList<ForkResult>> ForkAsync(
        [Length(1, MostForks)] string[] prompts,
        [FromContext(AgentContextKeys.Process)] LlmProcess process,
        CancellationToken cancellationToken)
        => process.Origin.IsFork
            ? throw new ToolException("This process is a fork, and forks can't fork. Do the work here, one after the other.") { Code = ToolErrorCodes.AccessDenied }
            : await Task.WhenAll(prompts.Select((prompt, index) => AskAsync(process, prompt, index, cancellationToken))).ConfigureAwait(false);

    private static async Task<ForkResult> AskAsync(LlmProcess process, string prompt, int index, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(prompt))
        {
            return new(index, "") { Error = "Expected something to ask, got a blank prompt." };
        }

        try
        {
            await using LlmProcess child = await process.ForkAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
            RunResult result = await child.RunAsync(prompt, cancellationToken).ConfigureAwait(false);
            process.Run?.Count(result.Usage);
            return new(index, result.LastMessage) { Error = ChildResults.Unfinished(result) };
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            return new(index, "") { Error = exception.Message };
        }
    }
}
