using System.Security.Claims;
using Keyway.Hosting;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Keyway.Mcp;

/// <summary>What all sessions of a registry share: who answers calls, and the lists that have been written.</summary>
internal sealed class RegistryServer
{
    private readonly McpOptions _options;
    private readonly ToolLists _toolLists;
    private readonly ToolCalls _toolCalls;

    public RegistryServer(ToolInvoker invoker, ActionRunner? runner, McpOptions options)
    {
        _options = options;
        var serverInfo = new ServerInfo(options.Name ?? "keyway", options.Version ?? "1.0.0");
        ServerInfo = serverInfo;
        TimeProvider = invoker.Options.TimeProvider;
        _toolLists = new ToolLists(invoker, serverInfo);
        _toolCalls = new ToolCalls(invoker, runner, serverInfo);
    }

    public ServerInfo ServerInfo { get; }

    public McpOptions Options => _options;

    public TimeProvider TimeProvider { get; }

    /// <summary>Makes the options of one session, or of all of a host that has one object for them.</summary>
    public void Configure(McpServerOptions options, Func<McpServer, McpServerSession> sessionOf)
    {
        options.ServerInfo ??= new Implementation { Name = ServerInfo.Name, Version = ServerInfo.Version };
        options.ServerInstructions ??= _options.Instructions;
        options.Capabilities ??= new ServerCapabilities();
        options.Capabilities.Tools ??= new ToolsCapability { ListChanged = true };
        options.Filters.Message.IncomingFilters.Add(new RequestRouter(this, sessionOf).Handle);
    }

    /// <summary>Begins a session.</summary>
    public McpServerSession CreateSession(string? id, ToolAccess maxAccess, IServiceProvider? services, ClaimsPrincipal? user, SessionChanges changes)
        => new(id, _options.Access ?? maxAccess, services, user, changes, _options.BuildContext);

    public RequestHandler? FindHandler(string method) => method switch
    {
        RequestMethods.ToolsCall => _toolCalls.AnswerAsync,
        RequestMethods.ToolsList => _toolLists.AnswerAsync,
        _ => null,
    };
}
