using System.Collections.Immutable;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Keyway.AI;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;

namespace Keyway.Agents;

/// <summary>
/// One running state of a program: a conversation with a model, and tools with a context, an access level, a log and descriptors of
/// its own. Nothing of it is shared with another process of the same program.
/// </summary>
/// <remarks>
/// A process has one run at a time; all else of it can be used by any number of threads. Whoever starts it disposes it, which ends the
/// servers that were started for it, not the chat client.
/// </remarks>
[DebuggerDisplay("{Program.Name,nq}: {Messages.Count} messages")]
public sealed partial class LlmProcess : IAsyncDisposable
{
    // Small, so that a run doesn't hurry away from whoever listens to it.
    private const int MostUpdatesAhead = 16;

    private readonly ProcessParts _parts;
    private volatile ImmutableList<Jump> _jumps = [];

    // Not disposed with the process: whoever comes late reads it.
    private readonly CancellationTokenSource _ended = new();
    private int _isRunning;
    private int _isDisposed;

    internal LlmProcess(ProcessParts parts)
    {
        _parts = parts;
        ILogger logger = parts.Options.LoggerFactory.CreateLogger<LlmProcess>();
        Observers = new ProcessObservers([.. parts.Options.Observers], logger);
        Stderr.Written += message => Observers.Tell((observer, written) => observer.OnStderrWritten(written), new StderrWritten(this, message));
        Invoker = parts.CreateInvoker(parts.CreateContext(this, Stderr));
        ChatOptions = new ChatOptions { ModelId = Program.Model.Name };
        ChatParameters.Apply(Program.Parameters, ChatOptions);

        // Declarations: a pipeline that calls functions by itself leaves them to us.
        List<AITool> declarations = [.. Invoker.AsAIFunctions().Select(function => function.AsDeclarationOnly())];
        ChatOptions.Tools = declarations.Count == 0 ? null : declarations;
        ShowsPositions = Invoker.Available.Any(BuiltInTools.IsGoto);
        if (FileDescriptors is not null && !Invoker.Available.Any(BuiltInTools.ReadsDescriptors))
        {
            logger.LogWarning("{Program}: file descriptors are on, and the program has no read_fd: the model can't read on in long text.", Program.Name);
        }

        foreach (ToolProblem problem in Invoker.Validate())
        {
            logger.LogWarning("{Program}: the tool '{Tool}' {Problem}", Program.Name, problem.Tool, problem.Message);
        }
    }

    /// <summary>Gets what the process was started from.</summary>
    public LlmProgram Program => _parts.Program;

    /// <summary>Gets the model's name: the program's, or the chat client's own; null where neither says one.</summary>
    public string? ModelName => Program.Model.Name ?? (Client.GetService(typeof(ChatClientMetadata)) as ChatClientMetadata)?.DefaultModelId;

    /// <summary>Gets what every call of a tool has around it.</summary>
    public RuntimeContext Context => Invoker.Context;

    /// <summary>Gets the most that the tools of this process may do.</summary>
    public ToolAccess Access => Invoker.Options.Access;

    /// <summary>Gets the tools that the model is told of.</summary>
    public IReadOnlyList<ToolDescriptor> Tools => Invoker.Available;

    /// <summary>Gets the conversation as it stands. Every call of a tool in it has its result.</summary>
    public IReadOnlyList<ConversationMessage> Messages => _parts.Conversation.Messages;

    /// <summary>Gets when the conversation went back to an earlier place (<c>goto</c>).</summary>
    public IReadOnlyList<Jump> Jumps => _jumps;

    internal IChatClient Client => _parts.Client;

    internal LlmProcessOptions Options => _parts.Options;

    internal Conversation Conversation => _parts.Conversation;

    internal string SystemPrompt => _parts.SystemPrompt;

    internal ProcessOrigin Origin => _parts.Origin;

    internal bool IsDisposed => Volatile.Read(ref _isDisposed) != 0;

    internal FileDescriptorManager? FileDescriptors => _parts.FileDescriptors;

    internal ToolInvoker Invoker { get; }

    internal ProcessObservers Observers { get; }

    /// <summary>Gets what the model is asked with; requests get copies.</summary>
    internal ChatOptions ChatOptions { get; }

    /// <summary>Gets whether the user's messages show their numbers.</summary>
    internal bool ShowsPositions { get; }

    /// <summary>Gets the run that is under way.</summary>
    internal ProcessRun? Run { get; private set; }

    /// <summary>Gets or sets the answer whose tools are being called.</summary>
    internal PendingResponse? Pending { get; set; }

    private StderrLog Stderr { get; } = new();

    /// <summary>Returns a copy of what was written to the log of this process.</summary>
    public IReadOnlyList<string> GetStderrLog() => Stderr.Snapshot();

    /// <summary>Calls a tool as the model would: with the same access, filters and context.</summary>
    /// <param name="name">Its name or alias.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>What came of it; faults are results too.</returns>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    /// <exception cref="ObjectDisposedException">The process was disposed.</exception>
    public ValueTask<ToolResult> CallToolAsync(string name, ToolArguments arguments = default, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(IsDisposed, this);
        return Invoker.InvokeAsync(name, arguments, cancellationToken);
    }

    /// <summary>
    /// Says something to the model, and calls the tools that it asks for until it asks for none, or has been sent as many requests
    /// as the program allows.
    /// </summary>
    /// <param name="prompt">What is said.</param>
    /// <param name="cancellationToken">
    /// Ends the run. What was said and answered until then stays in the conversation; what nobody answered is taken back.
    /// </param>
    /// <exception cref="ArgumentException"><paramref name="prompt"/> is blank.</exception>
    /// <exception cref="InvalidOperationException">The process has a run under way.</exception>
    /// <exception cref="ObjectDisposedException">The process was disposed.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public Task<RunResult> RunAsync(string prompt, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(prompt);
        return RunAsync(prompt, null, cancellationToken);
    }

    /// <summary>
    /// Does what <see cref="RunAsync(string, CancellationToken)"/> does, and tells what happens as it happens: text before any hook
    /// has seen the whole answer.
    /// </summary>
    /// <param name="prompt">What is said.</param>
    /// <param name="cancellationToken">Ends the run, as leaving the loop over the updates does.</param>
    /// <returns>What happens; a <see cref="CompletedRunUpdate"/> is last.</returns>
    /// <exception cref="ArgumentException"><paramref name="prompt"/> is blank.</exception>
    public IAsyncEnumerable<RunUpdate> RunStreamingAsync(string prompt, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(prompt);
        return StreamAsync(prompt, cancellationToken);
    }

    /// <summary>Cancels the run that is under way, and ends the servers that were started for this process.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _isDisposed, 1) == 0)
        {
            await _ended.CancelAsync().ConfigureAwait(false);
            await _parts.DisposeAsync().ConfigureAwait(false);
        }
    }

    /// <summary>Returns a tool's own name.</summary>
    /// <param name="calledAs">That, or an alias.</param>
    internal string NameOf(string calledAs) => _parts.Tools.Aliases.GetValueOrDefault(calledAs, calledAs);

    /// <summary>Goes back to before a message of the user.</summary>
    internal Jump JumpTo(int number, string note, string? message)
    {
        int dropped = Conversation.DropFrom(number).Count;
        Conversation.Append(new ChatMessage(ChatRole.User, note));
        var jump = new Jump(number, dropped, message, Options.TimeProvider.GetUtcNow());
        _jumps = _jumps.Add(jump);
        return jump;
    }

    private async Task<RunResult> RunAsync(string prompt, Func<RunUpdate, ValueTask>? emit, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(IsDisposed, this);
        if (Interlocked.Exchange(ref _isRunning, 1) != 0)
        {
            throw new InvalidOperationException("Expected a process without a run under way. Wait for that run, or start or fork another process.");
        }

        try
        {
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _ended.Token);
            Run = new ProcessRun(this, emit);
            return await Run.RunAsync(prompt, stop.Token).ConfigureAwait(false);
        }
        finally
        {
            Run = null;
            Pending = null;
            Volatile.Write(ref _isRunning, 0);
        }
    }

    private async IAsyncEnumerable<RunUpdate> StreamAsync(string prompt, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Channel<RunUpdate> updates = Channel.CreateBounded<RunUpdate>(
            new BoundedChannelOptions(MostUpdatesAhead) { SingleReader = true, SingleWriter = true });
        Task run = ProduceAsync(stop.Token);
        try
        {
            await foreach (RunUpdate update in updates.Reader.ReadAllAsync(CancellationToken.None).ConfigureAwait(false))
            {
                yield return update;
            }
        }
        finally
        {
            // Whoever leaves the loop ends the run; what it threw has gone to who was still there.
            await stop.CancelAsync().ConfigureAwait(false);
            await run.ConfigureAwait(false);
        }

        async Task ProduceAsync(CancellationToken token)
        {
            try
            {
                RunResult result = await RunAsync(prompt, update => updates.Writer.WriteAsync(update, token), token).ConfigureAwait(false);
                await updates.Writer.WriteAsync(new CompletedRunUpdate(result), token).ConfigureAwait(false);
                updates.Writer.Complete();
            }
            catch (Exception exception)
            {
                updates.Writer.Complete(exception);
            }
        }
    }
}
