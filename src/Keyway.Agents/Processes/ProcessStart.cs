using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Keyway.Agents;

/// <summary>Starts processes.</summary>
internal static class ProcessStart
{
    /// <param name="program">What the process is started from.</param>
    /// <param name="options">What it has around it: its own from here on.</param>
    /// <param name="origin">What it takes over from the process that starts it.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="ProgramException">The program names a chat client, a tool or a server that isn't there.</exception>
    public static async Task<LlmProcess> StartAsync(
        LlmProgram program,
        LlmProcessOptions options,
        ProcessOrigin origin,
        CancellationToken cancellationToken)
    {
        IChatClient client = FindClient(program.Model.Provider, options);
        string system = origin.SystemPrompt ?? await ComposeSystemPromptAsync(program, options, origin.Preloaded, cancellationToken).ConfigureAwait(false);
        McpConnections servers = await McpConnections.StartAsync(program, options, cancellationToken).ConfigureAwait(false);
        try
        {
            return new LlmProcess(new ProcessParts
            {
                Program = program,
                Options = options,
                Client = client,
                Conversation = origin.Conversation ?? new Conversation(),
                Origin = origin,
                Tools = ProcessTools.Choose(program, options, servers),
                Servers = servers,
                SystemPrompt = system,
                FileDescriptors = program.FileDescriptors.Enabled
                    ? origin.FileDescriptors?.Copy() ?? new FileDescriptorManager(program.FileDescriptors)
                    : null,
            });
        }
        catch
        {
            await servers.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    private static IChatClient FindClient(string? name, LlmProcessOptions options)
    {
        IReadOnlyDictionary<string, IChatClient> clients = options.ChatClients;
        if (name is null)
        {
            return clients.Count == 1
                ? clients.Values.First()
                : throw new ProgramException(clients.Count == 0
                    ? "Expected a chat client to talk to, got none. Give one: options.UseChatClient(\"name\", client)."
                    : $"The program doesn't say which chat client it talks to, and there are {clients.Count}: {string.Join(", ", clients.Keys)}. "
                        + "Name one as model: provider.");
        }

        return clients.GetValueOrDefault(name)
            ?? (options.Services as IKeyedServiceProvider)?.GetKeyedService<IChatClient>(name)
            ?? throw new ProgramException(
                $"The program talks to a chat client '{name}', which nobody gave{(clients.Count == 0 ? "" : $"; there are: {string.Join(", ", clients.Keys)}")}. "
                + $"Give it: options.UseChatClient(\"{name}\", client).");
    }

    private static async Task<string> ComposeSystemPromptAsync(
        LlmProgram program, LlmProcessOptions options, string? preloaded, CancellationToken cancellationToken)
    {
        List<string> parts = [];
        if (!string.IsNullOrWhiteSpace(program.Prompt.System))
        {
            parts.Add(program.Prompt.System);
        }

        foreach (string path in program.PreloadFiles)
        {
            try
            {
                string text = await File.ReadAllTextAsync(path, cancellationToken).ConfigureAwait(false);
                parts.Add(PreloadedFile.Format(path, text));
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                options.LoggerFactory.CreateLogger<LlmProgram>().LogWarning(
                    "{Program}: the file '{File}' can't be preloaded, and the process starts without it: {Message}", program.Name, path, exception.Message);
            }
        }

        if (preloaded is not null)
        {
            parts.Add(preloaded);
        }

        return string.Join("\n\n", parts);
    }
}
