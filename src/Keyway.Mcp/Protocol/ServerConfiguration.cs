using System.Text.Json.Nodes;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Keyway.Mcp;

/// <summary>Sets up servers of the protocol's SDK so that a registry answers for them.</summary>
internal static class ServerConfiguration
{
    /// <summary>Makes the options of one session.</summary>
    public static McpServerOptions Create(RegistryServer registry, McpServerSession session)
    {
        // The invoker opens the scopes of calls by itself, where there is something to make.
        var options = new McpServerOptions { ScopeRequests = false };
        Apply(registry, options, (_, _) => session, watch: null, isFinal: true);
        return options;
    }

    /// <summary>Adds a registry to options.</summary>
    /// <param name="registry">What is served.</param>
    /// <param name="options">The options, with all that the program says in them.</param>
    /// <param name="sessionOf">Finds the session of a request.</param>
    /// <param name="watch">Sees messages before the registry does; nothing where it is null.</param>
    /// <param name="isFinal">Whether nobody adds to them any more: the SDK's HTTP lets programs do so for each session.</param>
    /// <exception cref="InvalidOperationException">They serve prompts or resources of their own.</exception>
    public static void Apply(
        RegistryServer registry, McpServerOptions options, Func<McpServer, JsonRpcRequest, McpServerSession> sessionOf, McpMessageFilter? watch, bool isFinal)
    {
        McpServerHandlers handlers = options.Handlers;
        bool sharesTools = options.ToolCollection is { Count: > 0 } || handlers is not { ListToolsHandler: null, CallToolHandler: null, CallToolWithAlternateHandler: null };
        bool sharesPrompts = options.PromptCollection is { Count: > 0 } || handlers is not { ListPromptsHandler: null, GetPromptHandler: null };
        bool sharesResources = options.ResourceCollection is { Count: > 0 } || handlers is not { ListResourcesHandler: null, ReadResourceHandler: null };
        if ((sharesPrompts && registry.HasPrompts) || (sharesResources && registry.HasResources))
        {
            throw new InvalidOperationException(
                $"Expected all {(sharesPrompts && registry.HasPrompts ? "prompts" : "resources")} in the registry, got others beside it. Declare them with "
                + "[Prompt] and [Resource], or serve them by a server of their own: only tools can come from both.");
        }

        bool isTold = !isFinal || sharesTools || AnswersForSome(registry, options);
        options.ServerInfo ??= new Implementation { Name = registry.ServerInfo.Name, Version = registry.ServerInfo.Version };
        options.ServerInstructions ??= registry.Options.Instructions;
        SetCapabilities(registry, options);
        var sdk = new SdkHandlers(registry, sessionOf);
        sdk.AddTo(handlers, options.Filters.Request);
        ToolsOffer? offer = null;
        if (isTold)
        {
            (options.Capabilities!.Tools ??= new ToolsCapability()).ListChanged = true;
            AddTools(new SharedTools(registry, sdk), options, sharesTools);
        }
        else
        {
            // Before filters of the program, which see what a client sees.
            offer = new ToolsOffer();
            options.Filters.Message.OutgoingFilters.Insert(0, offer.Make);
        }

        handlers.SubscriptionsListenHandler ??= (request, cancellationToken)
            => sessionOf(request.Server, request.JsonRpcRequest).ListenAsync(request, options.Capabilities!, cancellationToken);

        // One filter and not two: for each, the SDK makes objects of each message.
        McpMessageFilter route = new RequestRouter(registry, sessionOf, sharesTools, offer, options.Filters.Request).Handle;
        options.Filters.Message.IncomingFilters.Add(watch is null ? route : next => watch(route(next)));
    }

    // The SDK reads of its types of tools when a server starts that it knows to have some, which takes half as long as all of Keyway's. So it is told
    // of them only where it answers for some: for others' tools, for filters that look at its objects, or where it keeps calls that ask.
    private static bool AnswersForSome(RegistryServer registry, McpServerOptions options)
        => registry.CanAsk
            || options.Capabilities?.Tools is not null
            || options.Filters.Request is not { ListToolsFilters.Count: 0, CallToolFilters.Count: 0, CallToolWithAlternateFilters.Count: 0 };

    private static void AddTools(SharedTools tools, McpServerOptions options, bool sharesTools)
    {
        McpServerHandlers handlers = options.Handlers;
        handlers.ListToolsHandler = tools.ListHandler(handlers.ListToolsHandler, sharesTools);

        // The SDK lets filters of calls look at results that are objects of its own only.
        if (handlers.CallToolWithAlternateHandler is null && (handlers.CallToolHandler is not null || options.Filters.Request.CallToolFilters.Count > 0))
        {
            handlers.CallToolHandler = tools.CallHandler(handlers.CallToolHandler);
        }
        else
        {
            handlers.CallToolWithAlternateHandler = tools.RawCallHandler(handlers.CallToolWithAlternateHandler);
        }
    }

    private static void SetCapabilities(RegistryServer registry, McpServerOptions options)
    {
        ServerCapabilities capabilities = options.Capabilities ??= new ServerCapabilities();
        if (registry.HasPrompts)
        {
            (capabilities.Prompts ??= new PromptsCapability()).ListChanged = true;
        }

        if (registry.HasResources)
        {
            capabilities.Resources ??= new ResourcesCapability();
            capabilities.Resources.ListChanged = true;
            capabilities.Resources.Subscribe = true;
        }

        if (registry.Answers(RequestMethods.CompletionComplete))
        {
            capabilities.Completions ??= new CompletionsCapability();
        }
    }
}
