using Microsoft.Extensions.AI;

namespace Keyway.Agents;

/// <summary>
/// Stops a run that has used as many tokens as it may, before the tools of its last answer are called. Those of processes that its tools
/// have asked count too, once these have answered.
/// </summary>
public sealed class TokenLimitHook : IProcessHook
{
    private readonly long _maxTokens;

    /// <summary>Limits the tokens of a run.</summary>
    /// <param name="maxTokens">The number of tokens, of requests and answers together, at which a run stops.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is zero or negative.</exception>
    public TokenLimitHook(long maxTokens)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maxTokens, 1);
        _maxTokens = maxTokens;
    }

    /// <inheritdoc/>
    /// <exception cref="KeywayException">The chat client doesn't say how many tokens were used, so that the limit can't be kept.</exception>
    public ValueTask<HookResult<ChatResponse>> OnResponseAsync(ChatResponse response, HookContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(response);
        ArgumentNullException.ThrowIfNull(context);
        if (!context.IsUsageComplete)
        {
            throw new KeywayException(
                $"The run may use {_maxTokens} tokens, and the chat client doesn't say how many an answer used. Use one that does, "
                + "or take the limit away.");
        }

        // An answer that asks for nothing more ends the run anyway.
        bool isLast = !response.Messages.SelectMany(message => message.Contents).OfType<FunctionCallContent>().Any();
        return ValueTask.FromResult(
            !isLast && context.Usage.TotalTokenCount >= _maxTokens
                ? HookResult.Stop<ChatResponse>(StopReasons.TokenLimit)
                : HookResult.Continue(response));
    }
}
