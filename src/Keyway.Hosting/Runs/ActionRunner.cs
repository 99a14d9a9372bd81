namespace Keyway.Hosting;

/// <summary>Runs the actions of an invoker: each run has an id, a record, events and checkpoints that are kept.</summary>
/// <remarks>A runner is safe for any number of threads.</remarks>
public sealed class ActionRunner
{
    private readonly ActionRunnerOptions _options;

    /// <summary>Makes a runner.</summary>
    /// <param name="invoker">Answers the calls of the actions.</param>
    /// <param name="options">How actions are run.</param>
    public ActionRunner(ToolInvoker invoker, ActionRunnerOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(invoker);
        Invoker = invoker;
        _options = options ?? new ActionRunnerOptions();
    }

    /// <summary>Gets what answers the calls of the actions.</summary>
    public ToolInvoker Invoker { get; }

    /// <summary>Gets where runs are kept.</summary>
    public IRunStore Store => _options.Store;

    /// <summary>Starts an action.</summary>
    /// <param name="action">Its name, or an alias for it.</param>
    /// <param name="arguments">A JSON object; none where it is empty, or those of the run that this one goes on from.</param>
    /// <param name="options">What the run has of its own.</param>
    /// <param name="cancellationToken">Cancels the run.</param>
    /// <returns>The run, which goes on by itself.</returns>
    /// <exception cref="ActionNotFoundException">There is no such action.</exception>
    /// <exception cref="RunStoreException">The run can't be kept, or the one to go on from can't be found.</exception>
    public async ValueTask<ActionRun> StartAsync(
        string action, Utf8Json arguments = default, ActionRunOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(action);
        options ??= new ActionRunOptions();
        ToolDescriptor descriptor = Find(action);
        RunRecord? parent = options.ResumeFrom is { } resumed ? await FindParentAsync(resumed, descriptor, cancellationToken).ConfigureAwait(false) : null;
        RunCheckpoint? checkpoint = parent is null ? null : await FindCheckpointAsync(parent, cancellationToken).ConfigureAwait(false);
        var record = new RunRecord
        {
            Id = options.Id ?? RunId.Create(_options.TimeProvider),
            Action = descriptor.Name,
            Arguments = arguments.IsEmpty && parent is not null ? parent.Arguments : arguments,
            Status = RunStatus.Pending,
            Program = _options.Program,
            Version = _options.Version,
            Machine = Environment.MachineName,
            ProcessId = Environment.ProcessId,
            ParentId = parent?.Id,
            CreatedAt = _options.TimeProvider.GetUtcNow(),
        };
        IRunJournal journal = await _options.Store.CreateAsync(record, cancellationToken).ConfigureAwait(false);
        try
        {
            var run = new ActionRun(record, descriptor, LoggerOf(record, journal, options), _options.Store);
            ToolCall call = CallOf(run, options, new RunCheckpoints(journal, checkpoint));
            _ = Task.Run(() => new RunExecution(run, journal, _options.TimeProvider).ExecuteAsync(Invoker, call, cancellationToken), CancellationToken.None);
            return run;
        }
        catch
        {
            await journal.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Runs an action to its end. Faults of the action are in the run, and not thrown.</summary>
    /// <inheritdoc cref="StartAsync"/>
    /// <returns>The run, which is over.</returns>
    public async Task<ActionRun> RunAsync(
        string action, Utf8Json arguments = default, ActionRunOptions? options = null, CancellationToken cancellationToken = default)
    {
        ActionRun run = await StartAsync(action, arguments, options, cancellationToken).ConfigureAwait(false);
        await run.Completion.ConfigureAwait(false);
        return run;
    }

    private ToolDescriptor Find(string action)
        => Invoker.Tools.FirstOrDefault(tool => tool.Kind == ToolKind.Action && tool.Name == action)
            ?? (Invoker.Registry.Find(action) is { Kind: ToolKind.Action } unlisted && unlisted.Access <= Invoker.Options.Access ? unlisted : null)
            ?? throw new ActionNotFoundException(action, [.. Invoker.Tools.Where(tool => tool.Kind == ToolKind.Action).Select(tool => tool.Name)]);

    private RunLogger LoggerOf(RunRecord record, IRunJournal journal, ActionRunOptions options)
        => new(new RunLoggerOptions
        {
            RunId = record.Id,
            EventFile = journal.EventFile,
            Sinks = [.. journal.Sinks, .. _options.Sinks, .. options.Sinks],
            TimeProvider = _options.TimeProvider,
            DiagnosticLogger = _options.DiagnosticLogger,
            FlushTimeout = _options.FlushTimeout,
        });

    private ToolCall CallOf(ActionRun run, ActionRunOptions options, IRunCheckpoints checkpoints)
    {
        PluginEnvironment passed = _options.Environment
            .Merge(Invoker.Context.Environment)
            .Merge(options.Context?.Environment ?? PluginEnvironment.Empty)
            .Merge(options.Environment);
        RuntimeContext context = (options.Context ?? RuntimeContext.Create())
            .WithLogger(run.Logger)
            .WithJobId(run.Id)
            .WithEnvironment(PluginEnvironment.ForRun(Invoker.Registry.Plugin, passed))
            .WithCheckpoints(checkpoints);
        return new ToolCall
        {
            Name = run.Action.Name,
            Arguments = run.Record.Arguments.IsEmpty ? ToolArguments.None : ToolArguments.FromJson(run.Record.Arguments.Memory),
            Id = run.Id,
            Context = options.Checkpoint is { } pretrained ? context.WithCheckpoint(pretrained) : context,
            Services = options.Services,
            Timeout = options.Timeout,
            Access = options.Access,
        };
    }

    private async Task<RunRecord> FindParentAsync(string id, ToolDescriptor action, CancellationToken cancellationToken)
    {
        RunRecord parent = await _options.Store.FindAsync(id, cancellationToken).ConfigureAwait(false)
            ?? throw new RunStoreException($"There is no run '{id}' to go on from.");
        return parent.Action != action.Name
                ? throw new RunStoreException($"Run {id} is one of '{parent.Action}': '{action.Name}' can't go on from it.")
            : parent.IsOver ? parent
            : throw new RunStoreException($"Run {id} is under way: cancel it first, or wait for its end.");
    }

    // A run that ended before its first checkpoint had one to go on from itself.
    private async Task<RunCheckpoint?> FindCheckpointAsync(RunRecord? run, CancellationToken cancellationToken)
    {
        // Files can say anything, also that a run goes on from itself.
        HashSet<string> seen = new(StringComparer.Ordinal);
        while (run is not null && seen.Add(run.Id))
        {
            if (await _options.Store.FindCheckpointAsync(run.Id, cancellationToken).ConfigureAwait(false) is { } found)
            {
                return found;
            }

            run = run.ParentId is { } parent ? await _options.Store.FindAsync(parent, cancellationToken).ConfigureAwait(false) : null;
        }

        return null;
    }
}
