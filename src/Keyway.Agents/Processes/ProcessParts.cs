using System.Collections.ObjectModel;
using Microsoft.Extensions.AI;

namespace Keyway.Agents;

/// <summary>What a process is put together from; all of it is its own.</summary>
internal sealed class ProcessParts : IAsyncDisposable
{
    public required LlmProgram Program { get; init; }

    public required LlmProcessOptions Options { get; init; }

    public required IChatClient Client { get; init; }

    public required Conversation Conversation { get; init; }

    public required ProcessTools Tools { get; init; }

    public required McpConnections Servers { get; init; }

    /// <summary>Gets the system prompt with what was preloaded; empty where there is nothing to say.</summary>
    public required string SystemPrompt { get; init; }

    public FileDescriptorManager? FileDescriptors { get; init; }

    public required ProcessOrigin Origin { get; init; }

    public RuntimeContext CreateContext(LlmProcess process, StderrLog stderr)
    {
        RuntimeContext context = (Options.HostContext ?? RuntimeContext.Create(Options.Services)).WithProcess(process).WithStderr(stderr);
        context = Options.Files is { } files ? context.WithFiles(files) : context;
        context = FileDescriptors is { } descriptors ? context.WithFileDescriptors(descriptors) : context;
        if (Program.LinkedPrograms.Count > 0)
        {
            context = context
                .WithLinkedPrograms(new ReadOnlyDictionary<string, LlmProgram>(
                    Program.LinkedPrograms.ToDictionary(linked => linked.Key, linked => linked.Value.Program, StringComparer.Ordinal)))
                .WithLinkedProgramDescriptions(new ReadOnlyDictionary<string, string>(
                    Program.LinkedPrograms.ToDictionary(linked => linked.Key, linked => linked.Value.Description ?? "", StringComparer.Ordinal)));
        }

        return Options.Context is not { } configure ? context
            : configure(context) ?? throw new ProgramException("LlmProcessOptions.Context expects a context back and got null. Return what With… gives.");
    }

    public ToolInvoker CreateInvoker(RuntimeContext context)
    {
        ToolInvokerOptions options = Options.CreateInvokerOptions();
        foreach ((string alias, string name) in Tools.Aliases)
        {
            options.Aliases.Add(alias, name);
        }

        // Outermost, so that what other filters answer is held to the same length.
        if (FileDescriptors is { } descriptors)
        {
            options.Filters.Add(FileDescriptorFilter.Create(descriptors));
        }

        foreach (ToolFilter filter in Options.Filters)
        {
            options.Filters.Add(filter);
        }

        try
        {
            return new ToolInvoker(Tools.Registry, context, options);
        }
        catch (ArgumentException exception)
        {
            throw new ProgramException($"The tools of the program can't be put together. {exception.Message}", exception);
        }
    }

    public ValueTask DisposeAsync() => Servers.DisposeAsync();
}
