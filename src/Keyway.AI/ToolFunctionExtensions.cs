using Keyway.CompilerServices;
using Microsoft.Extensions.AI;

namespace Keyway.AI;

/// <summary>Makes functions of Microsoft.Extensions.AI of tools and actions.</summary>
public static class ToolFunctionExtensions
{
    /// <summary>Returns the tools and actions of a registry that could run with a context, as functions.</summary>
    /// <param name="registry">What can be called.</param>
    /// <param name="context">What every call has around it; an empty context where it is null.</param>
    /// <param name="options">How tools become functions.</param>
    /// <returns>The functions, in the registry's order. No factory of the context has run for them.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The dialect of <paramref name="options"/> is none of the enum's values.</exception>
    public static IReadOnlyList<AIFunction> AsAIFunctions(
        [ServedRegistry(ToolsOnly = true)] this PluginRegistry registry, [HostContext] RuntimeContext? context = null, ToolFunctionOptions? options = null)
        => new ToolInvoker(registry, context).AsAIFunctions(options);

    /// <summary>
    /// Returns the tools and actions of an invoker that its access level allows and its context suffices for
    /// (<see cref="ToolInvoker.Available"/>), as functions under the names that are listed.
    /// </summary>
    /// <param name="invoker">Answers the calls, with its filters and limits.</param>
    /// <param name="options">How tools become functions.</param>
    /// <returns>The functions, in the registry's order. No factory of the context has run for them.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The dialect of <paramref name="options"/> is none of the enum's values.</exception>
    public static IReadOnlyList<AIFunction> AsAIFunctions(this ToolInvoker invoker, ToolFunctionOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(invoker);
        options ??= new ToolFunctionOptions();
        IReadOnlyList<ToolDescriptor> tools = options.ListUnavailable ? invoker.Tools : invoker.Available;
        return [.. tools.Select(tool => new ToolFunction(invoker, tool, options))];
    }

    /// <summary>Returns one tool or action as a function, whether or not the invoker's context suffices for it.</summary>
    /// <param name="invoker">Answers the calls, with its filters and limits.</param>
    /// <param name="name">Its name, or an alias of the invoker for it; the function has that name.</param>
    /// <param name="options">How tools become functions.</param>
    /// <exception cref="ArgumentException">The invoker has no such tool, or its access level doesn't allow it.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The dialect of <paramref name="options"/> is none of the enum's values.</exception>
    public static AIFunction AsAIFunction(this ToolInvoker invoker, string name, ToolFunctionOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(invoker);
        ArgumentNullException.ThrowIfNull(name);
        IReadOnlyList<ToolDescriptor> tools = invoker.Tools;
        ToolDescriptor? tool = tools.FirstOrDefault(tool => tool.Name == name)
            ?? (invoker.Registry.Find(name) is { } known && known.Access <= invoker.Options.Access ? known : null);
        return tool is null
            ? throw new ArgumentException(
                $"Expected the name of a tool that the invoker's access level ({invoker.Options.Access}) allows, got '{name}'. "
                + $"There are: {string.Join(", ", tools.Select(listed => listed.Name))}.",
                nameof(name))
            : new ToolFunction(invoker, tool, options ?? new ToolFunctionOptions());
    }
}
