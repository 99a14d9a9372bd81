using Keyway.CompilerServices;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Keyway.Agents;

/// <summary>
/// What the processes of a program are started with. One instance serves any number of them: each takes what it needs when it
/// starts, and so do the processes that it spawns or forks.
/// </summary>
public sealed class LlmProcessOptions
{
    private readonly Dictionary<string, IChatClient> _chatClients = new(StringComparer.Ordinal);

    /// <summary>Makes options without anything.</summary>
    public LlmProcessOptions()
    {
    }

    private LlmProcessOptions(LlmProcessOptions other)
    {
        _chatClients = new(other._chatClients, StringComparer.Ordinal);
        Registry = other.Registry;
        Functions = [.. other.Functions];
        Context = other.Context;
        Services = other.Services;
        Access = other.Access;
        Filters = [.. other.Filters];
        Observers = [.. other.Observers];
        Hooks = [.. other.Hooks];
        Files = other.Files;
        HostContext = other.HostContext;
        HostOptions = other.HostOptions;
        LoggerFactory = other.LoggerFactory;
        TimeProvider = other.TimeProvider;
    }

    /// <summary>Gets the chat clients by the names that programs call them (<see cref="ModelSettings.Provider"/>).</summary>
    public IReadOnlyDictionary<string, IChatClient> ChatClients => _chatClients;

    /// <summary>Gets or sets the tools that programs can name.</summary>
    public PluginRegistry? Registry { get; set; }

    /// <summary>Gets functions that programs can name beside these.</summary>
    public IList<AIFunction> Functions { get; } = [];

    /// <summary>
    /// Gets or sets what adds to the context of a process, such as <c>context => context.WithStore(store)</c>. It gets the
    /// process's own keys (<see cref="AgentContextKeys"/>), and runs once for each process. The process itself is still being made
    /// then: keep it, and ask nothing of it yet.
    /// </summary>
    [HostContext]
    public Func<RuntimeContext, RuntimeContext>? Context { get; set; }

    /// <summary>Gets or sets the services whose scopes calls get.</summary>
    [HostContext]
    public IServiceProvider? Services { get; set; }

    /// <summary>
    /// Gets or sets the most that the tools of a process may do. What it spawns or forks gets <see cref="ToolAccess.Write"/>, and
    /// never more than itself. Default: <see cref="ToolAccess.Admin"/>.
    /// </summary>
    public ToolAccess Access { get; set; } = ToolAccess.Admin;

    /// <summary>Gets what stands between calls and tools, outermost first.</summary>
    public IList<ToolFilter> Filters { get; } = [];

    /// <summary>Gets who watches.</summary>
    public IList<IProcessObserver> Observers { get; } = [];

    /// <summary>Gets who stands in runs, in the order in which they are asked.</summary>
    public IList<IProcessHook> Hooks { get; } = [];

    /// <summary>Gets or sets which files tools can reach; those under the working directory where it is null.</summary>
    public ConfinedFiles? Files { get; set; }

    /// <summary>Gets or sets where what goes wrong besides is told.</summary>
    public ILoggerFactory LoggerFactory { get; set; } = NullLoggerFactory.Instance;

    /// <summary>Gets or sets where time comes from.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>Adds a chat client; processes don't dispose it.</summary>
    /// <param name="name">The name that programs call it.</param>
    /// <param name="client">The client.</param>
    /// <returns>These options.</returns>
    /// <exception cref="ArgumentException">The name is empty or taken.</exception>
    public LlmProcessOptions UseChatClient(string name, IChatClient client)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(client);
        return _chatClients.TryAdd(name, client)
            ? this
            : throw new ArgumentException($"There is a chat client '{name}' already. Give each a name of its own.", nameof(name));
    }

    /// <summary>Gets or sets what the program that hosts the processes has around every call.</summary>
    internal RuntimeContext? HostContext { get; set; }

    /// <summary>Gets or sets how the program that hosts the processes answers calls: its limits hold here too.</summary>
    internal ToolInvokerOptions? HostOptions { get; set; }

    /// <summary>Returns how calls are answered, but for what the program of a process says.</summary>
    internal ToolInvokerOptions CreateInvokerOptions()
    {
        var options = new ToolInvokerOptions { Access = Access, Services = Services, TimeProvider = TimeProvider };
        if (HostOptions is { } host)
        {
            options.Access = host.Access < Access ? host.Access : Access;
            options.Limits = host.Limits;
            options.MaxResultBytes = host.MaxResultBytes;
            options.MaxStreamedItems = host.MaxStreamedItems;
            options.Timeout = host.Timeout;
            options.MaxConcurrentCalls = host.MaxConcurrentCalls;
            options.HideExceptionMessages = host.HideExceptionMessages;
        }

        return options;
    }

    /// <summary>Returns a copy that later changes of these options don't touch.</summary>
    internal LlmProcessOptions Copy() => new(this);

    /// <summary>Returns what a process that is spawned or forked from one with these options starts with.</summary>
    internal LlmProcessOptions ForChild(ToolAccess access) => new(this) { Access = access < Access ? access : Access };
}
