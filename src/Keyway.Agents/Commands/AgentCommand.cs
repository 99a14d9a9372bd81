using System.Globalization;
using Keyway.Hosting;

namespace Keyway.Agents;

/// <summary>The command <c>agent</c>: starts a process of a program file and talks to it.</summary>
internal sealed class AgentCommand(LlmProcessOptions options) : IKeywayCommand
{
    private const string Program = "PROGRAM";
    private const string Prompt = "--prompt";
    private const string Json = "--json";
    private const string MaxTokens = "--max-tokens";

    private const int Done = 0;
    private const int Failed = 1;
    private const int Misused = 2;

    public string Name => "agent";

    public string Description => "Starts an agent process of a program file and asks it something.";

    public IReadOnlyList<KeywayCommandParameter> Parameters { get; } =
    [
        new(Program, "The program file, in YAML.") { IsRequired = true },
        new(Prompt, "What is asked. Without it: what stands in standard input, or a conversation at a terminal.") { Alias = "-p", ValueName = "TEXT" },
        new(Json, "Write what happens as JSON Lines, the result last.") { IsFlag = true },
        new(MaxTokens, "The number of tokens at which a run stops.") { ValueName = "N" },
    ];

    public async Task<int> RunAsync(KeywayCommandInvocation invocation, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(invocation);
        LlmProcessOptions own = options.Copy();
        if (invocation.GetValue(MaxTokens) is { } text)
        {
            if (!long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long maxTokens) || maxTokens < 1)
            {
                return await MisusedAsync(invocation, $"{MaxTokens}: expected a number of tokens from 1, got '{text}'.").ConfigureAwait(false);
            }

            own.Hooks.Add(new TokenLimitHook(maxTokens));
        }

        try
        {
            var program = LlmProgram.Load(invocation.GetValue(Program)!);
            string? prompt = await PromptAsync(invocation, program, cancellationToken).ConfigureAwait(false);
            if (prompt is null && !invocation.IsInteractive)
            {
                return await MisusedAsync(
                    invocation, $"Expected something to ask, got nothing: neither {Prompt}, nor standard input, nor the program's prompt.user.").ConfigureAwait(false);
            }

            await using LlmProcess process = await program.StartAsync(own, cancellationToken).ConfigureAwait(false);
            AgentOutput output = invocation.Has(Json) ? new JsonAgentOutput(invocation.Output) : new TextAgentOutput(invocation.Output, invocation.Error, invocation.IsInteractive);
            return prompt is null || (invocation.IsInteractive && !invocation.Has(Prompt))
                ? await ConverseAsync(process, invocation, output, prompt, cancellationToken).ConfigureAwait(false)
                : await AskAsync(process, prompt, output, cancellationToken).ConfigureAwait(false);
        }
        catch (ProgramException exception)
        {
            return await MisusedAsync(invocation, exception.Message).ConfigureAwait(false);
        }
    }

    private static async Task<string?> PromptAsync(KeywayCommandInvocation invocation, LlmProgram program, CancellationToken cancellationToken)
    {
        string? given = invocation.GetValue(Prompt)
            ?? (invocation.IsInteractive ? null : await invocation.Input.ReadToEndAsync(cancellationToken).ConfigureAwait(false));
        return !string.IsNullOrWhiteSpace(given) ? given
            : !string.IsNullOrWhiteSpace(program.Prompt.User) ? program.Prompt.User
            : null;
    }

    private static async Task<int> ConverseAsync(
        LlmProcess process, KeywayCommandInvocation invocation, AgentOutput output, string? prompt, CancellationToken cancellationToken)
    {
        int code = Done;
        while (true)
        {
            if (prompt is not null)
            {
                code = await AskAsync(process, prompt, output, cancellationToken).ConfigureAwait(false);
            }

            await invocation.Error.WriteAsync("> ").ConfigureAwait(false);
            await invocation.Error.FlushAsync(cancellationToken).ConfigureAwait(false);

            // A terminal's reader can't be cancelled: it is left behind.
            prompt = await Task.Run(invocation.Input.ReadLine, CancellationToken.None).WaitAsync(cancellationToken).ConfigureAwait(false);
            if (prompt is null)
            {
                // What comes behind, mostly a shell's own prompt, has a line to itself.
                await invocation.Error.WriteLineAsync().ConfigureAwait(false);
                return code;
            }

            prompt = string.IsNullOrWhiteSpace(prompt) ? null : prompt;
        }
    }

    private static async Task<int> AskAsync(LlmProcess process, string prompt, AgentOutput output, CancellationToken cancellationToken)
    {
        try
        {
            await foreach (RunUpdate update in process.RunStreamingAsync(prompt, cancellationToken).ConfigureAwait(false))
            {
                await output.WriteAsync(update).ConfigureAwait(false);
                if (update is CompletedRunUpdate { Result.StopReason: not (StopReasons.EndTurn or StopReasons.Aborted) })
                {
                    return Failed;
                }
            }

            return Done;
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            await output.FailAsync(exception).ConfigureAwait(false);
            return Failed;
        }
    }

    private static async Task<int> MisusedAsync(KeywayCommandInvocation invocation, string message)
    {
        await invocation.Error.WriteLineAsync(message).ConfigureAwait(false);
        return Misused;
    }
}
