using Keyway.CompilerServices;

namespace Keyway.Mcp;

/// <summary>Makes the invokers of prompts and resources, which answer as that of the tools does.</summary>
internal static class PartInvoker
{
    // Aliases are of tools alone: all else holds for prompts and resources as well.
    public static ToolInvoker Create(PluginRegistry part, ToolInvoker tools)
    {
        ToolInvokerOptions from = tools.Options;
        var options = new ToolInvokerOptions
        {
            Access = from.Access,
            Services = from.Services,
            Limits = from.Limits,
            MaxResultBytes = from.MaxResultBytes,
            MaxStreamedItems = from.MaxStreamedItems,
            Timeout = from.Timeout,
            MaxConcurrentCalls = from.MaxConcurrentCalls,
            HideExceptionMessages = from.HideExceptionMessages,
            TimeProvider = from.TimeProvider,
        };
        foreach (ToolFilter filter in from.Filters)
        {
            options.Filters.Add(filter);
        }

        return new ToolInvoker(part, tools.Context, options);
    }
}
