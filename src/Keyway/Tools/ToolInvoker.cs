using Keyway.CompilerServices;

namespace Keyway;

/// <summary>
/// Answers calls of the tools and actions of a registry. Every call takes the same way, whoever hosts it: find, access,
/// filters, context, arguments, validation, method, result.
/// </summary>
/// <remarks>
/// No fault is thrown at the caller: each comes back as a <see cref="ToolResult"/> with a <see cref="ToolError"/>. The
/// caller's own cancellation is thrown. An invoker is safe for any number of threads.
/// </remarks>
public sealed partial class ToolInvoker
{
    private readonly ToolAliases _aliases;
    private readonly ToolFilter[] _filters;

    // Whether nothing is asked of calls but their answers.
    private readonly bool _isPlain;
    private int _running;

    /// <summary>Makes an invoker.</summary>
    /// <param name="registry">What can be called.</param>
    /// <param name="context">What every call has around it; an empty context where it is null.</param>
    /// <param name="options">How calls are answered.</param>
    /// <exception cref="ArgumentException">
    /// An alias can't be a name, is the name of a tool or of another alias (ignoring case), or stands for no tool or for
    /// one that has an alias. Or a filter is null.
    /// </exception>
    public ToolInvoker(
        [ServedRegistry(ToolsOnly = true)] PluginRegistry registry, [HostContext] RuntimeContext? context = null, ToolInvokerOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(registry);
        Registry = registry;
        Context = context ?? RuntimeContext.Create();
        Options = options ?? new ToolInvokerOptions();
        _aliases = Options.Aliases.Count == 0 ? ToolAliases.None : new ToolAliases(registry, Options.Aliases);
        _filters = new ToolFilter[Options.Filters.Count];
        Options.Filters.CopyTo(_filters, 0);
        if (Array.IndexOf(_filters, null) is var at and >= 0)
        {
            throw new ArgumentException($"Expected filters, got null at {at}.", nameof(options));
        }

        _isPlain = _filters.Length == 0 && Options is { Timeout: null, MaxConcurrentCalls: null };
    }

    /// <summary>Gets what can be called.</summary>
    public PluginRegistry Registry { get; }

    /// <summary>Gets what every call has around it.</summary>
    public RuntimeContext Context { get; }

    /// <summary>Gets how calls are answered.</summary>
    public ToolInvokerOptions Options { get; }

    /// <summary>Gets the services of calls that bring none: those of the options, else those of the context.</summary>
    public IServiceProvider? Services => Options.Services ?? Context.Services;

    /// <summary>Gets what the access level allows, under the names that are listed.</summary>
    public IReadOnlyList<ToolDescriptor> Tools
        => [.. Registry.Tools.Where(tool => tool.Access <= Options.Access).Select(_aliases.Rename)];

    /// <summary>Gets what the access level allows and the context suffices for. No factory runs for the answer.</summary>
    public IReadOnlyList<ToolDescriptor> Available
        => [.. Tools.Where(tool => tool.RequiredContext.All(requirement => requirement.IsMet(ValidationContext)))];

    private RuntimeContext ValidationContext
        => Options.Services is { } services ? Context.WithServices(services) : Context;

    /// <summary>
    /// Reports what can't be called as things are: tools whose keys the context doesn't hold, annotated methods that
    /// were refused, included tools behind another one of the same name, and the like. No factory runs for the answer.
    /// </summary>
    public IReadOnlyList<ToolProblem> Validate()
    {
        RuntimeContext context = ValidationContext;
        List<ToolProblem> problems = [];
        foreach (ToolDescriptor tool in Tools)
        {
            ContextRequirement[] missing = [.. tool.RequiredContext.Where(requirement => !requirement.IsMet(context))];
            if (missing.Length > 0)
            {
                string keys = string.Join(", ", missing.Select(requirement => $"'{requirement.Key}'"));
                problems.Add(new ToolProblem(
                    tool.Name,
                    $"requires {keys}, which the context doesn't hold. Provide it with context.With…, or as a keyed service.",
                    missing));
            }
        }

        problems.AddRange(Registry.Refused.Select(refused => new ToolProblem(
            refused.Method, $"can't be served: {refused.Reason} ({refused.DiagnosticId})", [])));
        problems.AddRange(Registry.FindProblems());
        return problems;
    }

    /// <summary>Calls a tool or an action.</summary>
    /// <param name="name">Its name, or an alias for it.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public ValueTask<ToolResult> InvokeAsync(
        string name, ToolArguments arguments = default, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(name);
        return _isPlain && !KeywayTelemetry.IsHeard(name)
            ? InvokePlain(name, arguments, cancellationToken)
            : InvokeAsync(new ToolCall { Name = name, Arguments = arguments }, cancellationToken);
    }

    /// <summary>Calls a tool or an action.</summary>
    /// <param name="call">The call.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public ValueTask<ToolResult> InvokeAsync(ToolCall call, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(call);
        ArgumentNullException.ThrowIfNull(call.Name, nameof(call));
        CancellationToken token = cancellationToken.CanBeCanceled ? cancellationToken : call.CancellationToken;
        if (token.IsCancellationRequested)
        {
            return ValueTask.FromCanceled<ToolResult>(token);
        }

        ToolAccess granted = call.Access is { } asked && asked < Options.Access ? asked : Options.Access;
        if (Find(call.Name, granted, out ToolMethod method, out ToolDescriptor tool) is { } fault)
        {
            return new(Refuse(call, tool, fault));
        }

        return _isPlain && method.IsPlain && call.Timeout is null && !KeywayTelemetry.IsHeard(call.Name)
            ? RunPlainAsync(method, call, token)
            : RunAsync(method, call with { CancellationToken = token, Tool = tool });
    }

    /// <summary>Finds a tool that may be called; what is returned says why there is none.</summary>
    private ToolResult? Find(string name, ToolAccess granted, out ToolMethod method, out ToolDescriptor tool)
    {
        method = Registry.FindMethod(_aliases.Resolve(name), out tool!)!;
        return method is null
            ? UnknownTool(name, granted)
            : tool.Access > granted ? ToolFaults.AccessDenied(name, tool.Access, granted)
            : null;
    }

    private ToolResult Refuse(ToolCall call, ToolDescriptor? tool, ToolResult fault)
    {
        if (KeywayTelemetry.IsHeard(call.Name))
        {
            CallTelemetry.Start(call, tool, Options.TimeProvider).Stop(fault.Error!.Code, fault.Error.Message);
        }

        return fault;
    }

    // Apart, so that calls that find their tool pay nothing for those that don't.
    private ToolResult UnknownTool(string name, ToolAccess granted)
        => ToolFaults.UnknownTool(Registry.Noun, name, [.. from listed in Tools where listed.Access <= granted select listed.Name]);
}
