using Microsoft.Extensions.AI;

namespace Keyway.Agents;

/// <summary>One run of a process: request, answer, calls of tools, and again.</summary>
internal sealed partial class ProcessRun
{
    private readonly LlmProcess _process;
    private readonly Func<RunUpdate, ValueTask>? _emit;
    private readonly TimeProvider _time;
    private readonly DateTimeOffset _startedAt;
    private readonly long _start;
    private readonly List<ToolCallRecord> _calls = [];
    private readonly UsageDetails _usage = new() { TotalTokenCount = 0 };
    private bool _isCounted = true;
    private int _requests;
    private string _lastText = "";

    // Whether the conversation holds more of this run than what the user said.
    private bool _hasAnswered;

    /// <summary>Prepares a run.</summary>
    /// <param name="process">The process.</param>
    /// <param name="emit">Hears of updates as they come; null to ask the model for whole answers.</param>
    public ProcessRun(LlmProcess process, Func<RunUpdate, ValueTask>? emit)
    {
        _process = process;
        _emit = emit;
        _time = process.Options.TimeProvider;
        _startedAt = _time.GetUtcNow();
        _start = _time.GetTimestamp();
    }

    private UsageDetails Usage
    {
        get
        {
            lock (_usage)
            {
                var copy = new UsageDetails();
                copy.Add(_usage);
                return copy;
            }
        }
    }

    public async Task<RunResult> RunAsync(string prompt, CancellationToken cancellationToken)
    {
        RunResult? result = null;
        Exception? fault = null;
        try
        {
            return result = await AskAsync(prompt, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            fault = exception;
            throw;
        }
        finally
        {
            Tell(static (observer, ended) => observer.OnRunEnded(ended), new RunEnded(_process, result, fault));
        }
    }

    private async Task<RunResult> AskAsync(string prompt, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        (string input, string? stopReason) = await PassAsync(
            prompt, (hook, text, context) => hook.OnUserInputAsync(text, context, cancellationToken)).ConfigureAwait(false);
        if (stopReason is not null)
        {
            return Finish(stopReason, "");
        }

        (string system, stopReason) = await PassAsync(
            _process.SystemPrompt, (hook, text, context) => hook.OnSystemPromptAsync(text, context, cancellationToken)).ConfigureAwait(false);
        if (stopReason is not null)
        {
            return Finish(stopReason, "");
        }

        string said = _process.FileDescriptors?.PageUserInput(input) ?? input;
        int asked = _process.Conversation.Append(new ChatMessage(ChatRole.User, said));
        try
        {
            return await ConverseAsync(system, cancellationToken).ConfigureAwait(false);
        }
        catch when (!_hasAnswered)
        {
            // Nobody answered: whoever tries again doesn't want to have said it twice.
            _process.Conversation.DropFrom(asked);
            throw;
        }
    }

    private async Task<RunResult> ConverseAsync(string system, CancellationToken cancellationToken)
    {
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Tell(static (observer, turn) => observer.OnTurnStarted(turn), new TurnStarted(_process, ++_requests));
            ChatResponse response = await RequestAsync(system, cancellationToken).ConfigureAwait(false);
            (response, string? stopReason) = await PassAsync(
                response, (hook, answer, context) => hook.OnResponseAsync(answer, context, cancellationToken)).ConfigureAwait(false);
            _lastText = response.Text;

            var pending = new PendingResponse(response);
            int jumps = _process.Jumps.Count;
            ToolResult? abort = stopReason is not null ? null : await CallToolsAsync(pending, cancellationToken).ConfigureAwait(false);
            Tell(static (observer, turn) => observer.OnTurnEnded(turn), new TurnEnded(_process, _requests, pending.Calls.Count));
            if (abort is null)
            {
                pending.AnswerRest($"Error: not called, since the run was stopped ({stopReason}).");
                Commit(pending);
            }
            else if (_process.Jumps.Count == jumps)
            {
                return Finish(StopReasons.Aborted, abort.ToString());
            }

            if (stopReason is not null || pending.Calls.Count == 0)
            {
                return Finish(stopReason ?? ReasonOf(response), _lastText);
            }

            if (_requests == _process.Program.Model.MaxIterations)
            {
                return Finish(StopReasons.MaxIterations, _lastText);
            }
        }
    }
}
