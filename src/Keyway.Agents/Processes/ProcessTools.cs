using Keyway.CompilerServices;
using Microsoft.Extensions.AI;

namespace Keyway.Agents;

/// <summary>The tools of one process: those that its program names, and those of its servers.</summary>
internal sealed class ProcessTools
{
    private readonly Dictionary<string, string> _aliases = new(StringComparer.Ordinal);

    private ProcessTools(PluginRegistry registry) => Registry = registry;

    public PluginRegistry Registry { get; }

    /// <summary>Gets the names of tools, by the aliases that models see.</summary>
    public IReadOnlyDictionary<string, string> Aliases => _aliases;

    /// <exception cref="ProgramException">A tool isn't there, or can't be called as the program wants it to be.</exception>
    public static ProcessTools Choose(LlmProgram program, LlmProcessOptions options, McpConnections servers)
    {
        try
        {
            List<ToolMethod> chosen = [.. program.Tools.Select(tool => Find(tool, program, options)), .. servers.Tools];
            var tools = new ProcessTools(PluginRegistry.Create(chosen));
            foreach (ToolSettings tool in program.Tools.Concat(servers.Settings))
            {
                if (tool.Alias is { } alias && !tools._aliases.TryAdd(alias, tool.Name))
                {
                    throw new ArgumentException($"Two tools have the alias '{alias}'. Give each one of its own.", nameof(program));
                }
            }

            return tools;
        }
        catch (ArgumentException exception)
        {
            throw new ProgramException($"The tools of the program can't be put together. {exception.Message}", exception);
        }
    }

    private static ToolMethod Find(ToolSettings tool, LlmProgram program, LlmProcessOptions options)
    {
        PluginRegistry? registry = options.Registry?.Find(tool.Name) is not null ? options.Registry : OfFunction(tool.Name, options.Functions);
        if (registry is not null)
        {
            ToolDescriptor descriptor = registry.Find(tool.Name)!;
            return registry.Select(tool.Name, new ToolChanges
            {
                Description = BuiltInTools.Announce(descriptor, tool.Description ?? descriptor.Description, program),
                Access = tool.Access,
                ParameterDescriptions = tool.Parameters,
            })!;
        }

        string[] names = [.. options.Registry?.Names.ToArray() ?? [], .. options.Functions.Select(function => function.Name)];
        string[] nearest = [.. NameSuggestions.FindNearest(tool.Name, names, 3)];
        throw new ProgramException(
            $"The program names a tool '{tool.Name}', which nobody gave. "
            + (nearest.Length > 0 ? $"Did you mean {string.Join(" or ", nearest.Select(near => $"'{near}'"))}?"
                : BuiltInTools.Has(tool.Name) ? "It is one of Keyway's own: include it, [PluginRegistry(Include = [typeof(AgentTools)])]."
                : names.Length > 0 ? $"There are: {string.Join(", ", names)}."
                : "Give a registry: options.Registry = ….Registry."));
    }

    private static PluginRegistry? OfFunction(string name, IEnumerable<AIFunction> functions)
    {
        AIFunction? function = functions.FirstOrDefault(function => function.Name == name);
        return function is null ? null
            : function.GetService<ApprovalRequiredAIFunction>() is not null ? throw new ProgramException(
                $"The function '{name}' asks for approval of its calls (ApprovalRequiredAIFunction), which a process can't give. "
                + "Give the function itself, and a filter that asks: options.Filters.")
            : PluginRegistry.Create([new FunctionTool(function)]);
    }
}
