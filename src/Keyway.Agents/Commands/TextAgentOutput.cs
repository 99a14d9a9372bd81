using System.Text;

namespace Keyway.Agents;

/// <summary>Writes the last message to one side and all else to the other.</summary>
/// <param name="output">Where the last message goes.</param>
/// <param name="error">Where calls, faults, and what the model says between calls go.</param>
/// <param name="isInteractive">Whether somebody looks on: text is then written as it comes.</param>
internal sealed class TextAgentOutput(TextWriter output, TextWriter error, bool isInteractive) : AgentOutput
{
    // What the model has said since the last call, which may turn out to be the last message.
    private readonly StringBuilder _said = new();

    public override async Task WriteAsync(RunUpdate update)
    {
        switch (update)
        {
            case TextRunUpdate { Text: var text }:
                _said.Append(text);
                if (isInteractive)
                {
                    await output.WriteAsync(text).ConfigureAwait(false);
                    await output.FlushAsync().ConfigureAwait(false);
                }

                break;
            case ToolCallRunUpdate call:
                await EndTextAsync().ConfigureAwait(false);
                await error.WriteLineAsync($"[{call.CalledAs}]").ConfigureAwait(false);
                break;
            case ToolResultRunUpdate { Call: { Result: { IsError: true } result } call }:
                await error.WriteLineAsync($"[{call.CalledAs}] {result}").ConfigureAwait(false);
                break;
            case CompletedRunUpdate { Result: var result }:
                await CompleteAsync(result).ConfigureAwait(false);
                break;
        }
    }

    public override async Task FailAsync(Exception exception)
    {
        await EndTextAsync().ConfigureAwait(false);
        await error.WriteLineAsync($"The run failed: {exception.Message}").ConfigureAwait(false);
    }

    private async Task CompleteAsync(RunResult result)
    {
        if (isInteractive && result.StopReason != StopReasons.Aborted)
        {
            await EndTextAsync().ConfigureAwait(false);
        }
        else if (result.LastMessage.Length > 0)
        {
            await output.WriteLineAsync(result.LastMessage).ConfigureAwait(false);
        }

        _said.Clear();
        await output.FlushAsync().ConfigureAwait(false);
        if (result.StopReason is not (StopReasons.EndTurn or StopReasons.Aborted))
        {
            await error.WriteLineAsync($"The run stopped before the model was done: {result.StopReason}, after {result.Requests} requests.").ConfigureAwait(false);
        }
    }

    private async Task EndTextAsync()
    {
        if (_said.Length > 0)
        {
            // On the screen it is already, but for the end of its line.
            await (isInteractive ? output.WriteLineAsync() : error.WriteLineAsync(_said.ToString())).ConfigureAwait(false);
            _said.Clear();
        }
    }
}
