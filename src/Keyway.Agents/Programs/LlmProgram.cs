using System.Collections.Immutable;

namespace Keyway.Agents;

/// <summary>
/// What an agent process is made from: a model, prompts, tools, and other programs that it can start. It is written in code, or in a
/// file, and never changes; any number of processes can be started from it, which share nothing.
/// </summary>
public sealed partial class LlmProgram
{
    /// <summary>Gets the name that people and logs know it under; that of its file where it was loaded.</summary>
    public string? Name { get; init; }

    /// <summary>Gets which model it talks to.</summary>
    public ModelSettings Model { get; init; } = new();

    /// <summary>Gets what a process is told before it is asked anything.</summary>
    public PromptSettings Prompt { get; init; } = new();

    /// <summary>
    /// Gets what the model is asked with: <c>temperature</c>, <c>top_p</c>, <c>top_k</c>, <c>max_tokens</c> (or
    /// <c>max_output_tokens</c>), <c>frequency_penalty</c>, <c>presence_penalty</c>, <c>seed</c>, <c>stop</c>,
    /// <c>parallel_tool_calls</c>, <c>response_format</c> (<c>text</c> or <c>json</c>), <c>reasoning_effort</c>. What the chat client's
    /// own options don't know is passed on as an additional property. Values are texts, booleans, longs, doubles, lists and maps of these.
    /// </summary>
    public IReadOnlyDictionary<string, object?> Parameters { get; init; } = ImmutableDictionary<string, object?>.Empty;

    /// <summary>Gets the tools, by the names that the registry and functions of the process's options know.</summary>
    public IReadOnlyList<ToolSettings> Tools { get; init; } = [];

    /// <summary>Gets the programs that a process can start another process of, by the names that a model calls them.</summary>
    public IReadOnlyDictionary<string, LinkedProgram> LinkedPrograms { get; init; } = ImmutableDictionary<string, LinkedProgram>.Empty;

    /// <summary>Gets what becomes of text that is too long for a model to be shown at once.</summary>
    public FileDescriptorSettings FileDescriptors { get; init; } = new();

    /// <summary>
    /// Gets the files whose text stands in front of the conversation, as paths that the working directory or
    /// <see cref="BaseDirectory"/> have been put before. One that is missing when a process starts is a warning.
    /// </summary>
    public IReadOnlyList<string> PreloadFiles { get; init; } = [];

    /// <summary>Gets the servers whose tools a process can call, by the names that stand before their tools'.</summary>
    public IReadOnlyDictionary<string, McpServerSettings> McpServers { get; init; } = ImmutableDictionary<string, McpServerSettings>.Empty;

    /// <summary>Gets the folder of the file that it was loaded from.</summary>
    public string? BaseDirectory { get; init; }

    /// <summary>Starts a process with a conversation, a context, a log and an access level of its own.</summary>
    /// <param name="options">The chat clients, the tools, and what the process has around it. Later changes of them don't touch the process.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="ProgramException">The program names a chat client, a tool or a server that isn't there.</exception>
    public Task<LlmProcess> StartAsync(LlmProcessOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        return ProcessStart.StartAsync(this, options.Copy(), new ProcessOrigin { Depth = 0, IsFork = false }, cancellationToken);
    }
}
