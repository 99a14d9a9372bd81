using System.Collections.Immutable;
using System.Collections.ObjectModel;
using System.Globalization;
using Keyway.AI;
using Microsoft.Extensions.AI;

namespace Keyway.Agents;

/// <content>The steps of a run.</content>
internal sealed partial class ProcessRun
{
    private async Task<ChatResponse> RequestAsync(string system, CancellationToken cancellationToken)
    {
        List<ChatMessage> messages = system.Length == 0 ? [] : [new ChatMessage(ChatRole.System, system)];
        messages.AddRange(_process.Messages.Select(ToSend));
        Tell(static (observer, request) => observer.OnRequest(request), new RequestSent(_process, messages));
        long start = _time.GetTimestamp();
        ChatResponse response = _emit is null
            ? await _process.Client.GetResponseAsync(messages, OptionsToSend(), cancellationToken).ConfigureAwait(false)
            : await StreamAsync(messages, _emit, cancellationToken).ConfigureAwait(false);
        Count(response.Usage);
        Tell(
            static (observer, received) => observer.OnResponse(received),
            new ResponseReceived(_process, response, _time.GetElapsedTime(start)));
        return response;
    }

    private async Task<ChatResponse> StreamAsync(
        List<ChatMessage> messages, Func<RunUpdate, ValueTask> emit, CancellationToken cancellationToken)
    {
        List<ChatResponseUpdate> updates = [];
        IAsyncEnumerable<ChatResponseUpdate> stream = _process.Client.GetStreamingResponseAsync(messages, OptionsToSend(), cancellationToken);
        await foreach (ChatResponseUpdate update in stream.ConfigureAwait(false))
        {
            updates.Add(update);
            if (update.Text.Length > 0)
            {
                await emit(new TextRunUpdate(update.Text)).ConfigureAwait(false);
            }
        }

        return updates.ToChatResponse();
    }

    /// <summary>Calls the tools that an answer asks for, in order.</summary>
    /// <returns>The result that ends the response; null where all were called.</returns>
    private async Task<ToolResult?> CallToolsAsync(PendingResponse pending, CancellationToken cancellationToken)
    {
        int jumps = _process.Jumps.Count;
        _process.Pending = pending;
        try
        {
            foreach (FunctionCallContent call in pending.Calls)
            {
                ToolResult result = await CallToolAsync(pending, call, cancellationToken).ConfigureAwait(false);

                // What went back dropped the message that this answer belongs to, whoever called it.
                if (result.Abort || _process.Jumps.Count > jumps)
                {
                    return result;
                }
            }

            return null;
        }
        catch when (_process.Jumps.Count == jumps && _calls is not [.., { Result.Abort: true }])
        {
            // What was done was done: the model learns of it when the conversation goes on.
            _process.Pending = null;
            pending.AnswerRest("Error: the run ended before this call had an answer.");
            Commit(pending);
            throw;
        }
        finally
        {
            _process.Pending = null;
        }
    }

    private async Task<ToolResult> CallToolAsync(PendingResponse pending, FunctionCallContent call, CancellationToken cancellationToken)
    {
        // A copy, since the model's message isn't ours alone, in the order in which the model gave them.
        var arguments = new ReadOnlyDictionary<string, object?>(
            new Dictionary<string, object?>(call.Arguments ?? ImmutableDictionary<string, object?>.Empty, StringComparer.Ordinal));
        Tell(static (observer, started) => observer.OnToolStarted(started), new ToolStarted(_process, call.CallId, call.Name, arguments));
        await EmitAsync(new ToolCallRunUpdate(call.CallId, call.Name, arguments)).ConfigureAwait(false);
        long start = _time.GetTimestamp();
        ToolResult result = call.Exception is { } exception
            ? ToolResult.Failure($"Expected the arguments as a JSON object, got something else: {exception.Message}", ToolErrorCodes.InvalidArguments)
            : await _process.Invoker.InvokeAsync(
                new ToolCall { Name = call.Name, Id = call.CallId, Arguments = ToolArguments.FromValues(arguments) }, cancellationToken).ConfigureAwait(false);
        var record = new ToolCallRecord
        {
            Id = call.CallId,
            CalledAs = call.Name,
            Name = _process.NameOf(call.Name),
            Arguments = arguments,
            Result = result,
        };
        _calls.Add(record);
        if (!result.Abort)
        {
            pending.Answer(call, result.ToFunctionResult());
        }

        Tell(static (observer, ended) => observer.OnToolEnded(ended), new ToolEnded(_process, record, _time.GetElapsedTime(start)));
        await EmitAsync(new ToolResultRunUpdate(record)).ConfigureAwait(false);
        return result;
    }

    /// <summary>Asks each hook in turn, until one stops.</summary>
    /// <returns>What came through, and why to stop; null where the run goes on.</returns>
    private async ValueTask<(T Value, string? StopReason)> PassAsync<T>(T value, Func<IProcessHook, T, HookContext, ValueTask<HookResult<T>>> pass)
        where T : class
    {
        foreach (IProcessHook hook in _process.Options.Hooks)
        {
            HookResult<T> said = await pass(hook, value, new HookContext(_process, _requests, Usage, _isCounted)).ConfigureAwait(false);
            if (said.IsStop)
            {
                // With what the hooks before it made of it.
                return (value, said.StopReason);
            }

            value = said.Value;
        }

        return (value, null);
    }

    /// <summary>Counts tokens: of an answer, or of a process that a tool has asked.</summary>
    public void Count(UsageDetails? usage)
    {
        lock (_usage)
        {
            _isCounted &= usage is { TotalTokenCount: not null } or { InputTokenCount: not null } or { OutputTokenCount: not null };
            if (usage is not null)
            {
                _usage.Add(usage);

                // Some clients count parts alone, some the whole; what is added up must be one of them.
                _usage.TotalTokenCount += usage.TotalTokenCount is null ? (usage.InputTokenCount ?? 0) + (usage.OutputTokenCount ?? 0) : 0;
            }
        }
    }

    private void Commit(PendingResponse pending)
    {
        _process.Conversation.Append(pending.ToMessages());
        _hasAnswered = true;
    }

    private RunResult Finish(string reason, string lastMessage) => new()
    {
        LastMessage = lastMessage,
        StopReason = reason,
        Requests = _requests,
        ToolCalls = [.. _calls],
        Usage = Usage,
        StartedAt = _startedAt,
        Duration = _time.GetElapsedTime(_start),
    };

    private static string ReasonOf(ChatResponse response)
        => response.FinishReason == ChatFinishReason.Length ? StopReasons.Length
            : response.FinishReason == ChatFinishReason.ContentFilter ? StopReasons.ContentFilter
            : StopReasons.EndTurn;

    // Pipelines may change what they are sent; the conversation is ours.
    private ChatMessage ToSend(ConversationMessage message)
    {
        ChatMessage sent = MessageCopy.Of(message.Message);
        if (_process.ShowsPositions && message.IsPosition)
        {
            sent.Contents.Insert(0, new TextContent(string.Create(CultureInfo.InvariantCulture, $"[msg_{message.Number}] ")));
        }

        return sent;
    }

    // A copy: pipelines may change what they are given.
    private ChatOptions OptionsToSend() => _process.ChatOptions.Clone();

    private void Tell<TEvent>(Action<IProcessObserver, TEvent> tell, TEvent happened) => _process.Observers.Tell(tell, happened);

    private ValueTask EmitAsync(RunUpdate update) => _emit?.Invoke(update) ?? ValueTask.CompletedTask;
}
