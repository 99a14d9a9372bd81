using System.Diagnostics;
using Microsoft.Extensions.AI;

namespace Keyway.AI.Tests.Pipeline;

/// <summary>
/// Calls functions as FunctionInvokingChatClient of Microsoft.Extensions.AI does, whose package isn't to be had here: by name
/// from the options, with arguments as they came, services of its own and a span of its own.
/// </summary>
internal sealed class FunctionInvokingClient(IChatClient inner, IServiceProvider? services = null) : DelegatingChatClient(inner)
{
    public const string SourceName = "Keyway.AI.Tests.Pipeline";

    private static readonly ActivitySource s_source = new(SourceName);

    /// <summary>Gets or sets what stands around calls.</summary>
    public Func<FunctionCall, CancellationToken, ValueTask<object?>> Invoker { get; set; }
        = static (call, cancellationToken) => call.Function.InvokeAsync(call.Arguments, cancellationToken);

    public override async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        List<ChatMessage> history = [.. messages];
        List<ChatMessage> answered = [];
        while (true)
        {
            ChatResponse response = await base.GetResponseAsync(history, options, cancellationToken);
            answered.AddRange(response.Messages);
            history.AddRange(response.Messages);
            FunctionCallContent[] calls = [.. response.Messages.SelectMany(message => message.Contents).OfType<FunctionCallContent>()];
            (List<AIContent> results, bool terminate) = await CallAsync(calls, options, cancellationToken);
            if (calls.Length > 0)
            {
                var message = new ChatMessage(ChatRole.Tool, results);
                answered.Add(message);
                history.Add(message);
            }

            if (calls.Length == 0 || terminate)
            {
                return new ChatResponse(answered);
            }
        }
    }

    private async Task<(List<AIContent> Results, bool Terminate)> CallAsync(
        FunctionCallContent[] calls, ChatOptions? options, CancellationToken cancellationToken)
    {
        List<AIContent> results = [];
        foreach (FunctionCallContent content in calls)
        {
            if (options?.Tools?.OfType<AIFunction>().FirstOrDefault(tool => tool.Name == content.Name) is not { } function)
            {
                results.Add(new FunctionResultContent(content.CallId, $"Error: Requested function \"{content.Name}\" not found."));
                continue;
            }

            var call = new FunctionCall
            {
                Function = function,
                Arguments = new AIFunctionArguments(content.Arguments) { Services = services },
                Content = content,
            };
            results.Add(await CallAsync(call, cancellationToken));
            if (call.Terminate)
            {
                return (results, true);
            }
        }

        return (results, false);
    }

    private async Task<FunctionResultContent> CallAsync(FunctionCall call, CancellationToken cancellationToken)
    {
        using Activity? span = s_source.StartActivity($"execute_tool {call.Function.Name}");
        span?.SetTag("gen_ai.tool.call.id", call.Content.CallId);
        try
        {
            object? value = await Invoker(call, cancellationToken);
            return new FunctionResultContent(call.Content.CallId, value ?? "Success: Function completed.");
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            span?.SetStatus(ActivityStatusCode.Error, exception.Message);
            return new FunctionResultContent(call.Content.CallId, "Error: Function failed.") { Exception = exception };
        }
    }
}
