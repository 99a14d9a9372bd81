using System.Text;

namespace Keyway.Agents;

/// <summary>Hands work to another process.</summary>
internal static class SpawnTool
{
    // A program that starts itself anew could go on for ever.
    private const int MostDepth = 8;

    /// <summary>
    /// Starts a process, asks it something, and returns its last message. The process begins with an empty conversation: tell it
    /// all that it must know.
    /// </summary>
    /// <param name="prompt">What the process is asked.</param>
    /// <param name="programName">The linked program that the process is started from; this process's own program where it is absent.</param>
    /// <param name="preloadFiles">Files whose text the process is given before it is asked.</param>
    /// <param name="process">The process that the call is from.</param>
    /// <param name="context">What the call has around it.</param>
    /// <param name="cancellationToken">Gives up.</param>
    [Tool("spawn", Access = ToolAccess.Admin)]
    public static async Task<string> SpawnAsync(
        string prompt,
        [FromContext(AgentContextKeys.Process)] LlmProcess process,
        RuntimeContext context,
        [Argument(Name = "program_name")] string? programName = null,
        [Argument(Name = "preload_files")] string[]? preloadFiles = null,
        CancellationToken cancellationToken = default)
    {
        if (string.IsNullOrWhiteSpace(prompt))
        {
            throw new ToolException("Expected something to ask, got a blank prompt.") { Code = ToolErrorCodes.InvalidArguments };
        }

        if (process.Origin.Depth >= MostDepth)
        {
            throw new ToolException($"Expected at most {MostDepth} processes below the first, got one more. Do the work here.") { Code = ToolErrorCodes.AccessDenied };
        }

        LlmProgram program = programName is null ? process.Program : Find(programName, process.Program.LinkedPrograms);
        string? preloaded = preloadFiles is { Length: > 0 } ? Read(preloadFiles, context) : null;
        await using LlmProcess child = await process.SpawnAsync(program, ToolAccess.Write, preloaded, cancellationToken).ConfigureAwait(false);
        RunResult result = await child.RunAsync(prompt, cancellationToken).ConfigureAwait(false);
        process.Run?.Count(result.Usage);
        return ChildResults.Unfinished(result) is { } reason ? throw new ToolException(reason) : result.LastMessage;
    }

    /// <summary>Lists programs for a model.</summary>
    public static string Describe(IReadOnlyDictionary<string, LinkedProgram> programs)
    {
        var text = new StringBuilder("Linked programs:");
        foreach ((string name, LinkedProgram linked) in programs)
        {
            text.Append("\n- ").Append(name);
            if (!string.IsNullOrWhiteSpace(linked.Description))
            {
                text.Append(": ").Append(linked.Description.Trim());
            }
        }

        return text.ToString();
    }

    private static LlmProgram Find(string name, IReadOnlyDictionary<string, LinkedProgram> programs)
        => programs.TryGetValue(name, out LinkedProgram? linked) ? linked.Program
            : throw new ToolException(
                $"There is no linked program '{name}'. "
                + (programs.Count == 0 ? "There are none: leave program_name out to start this program anew." : Describe(programs)))
            {
                Code = ToolErrorCodes.InvalidArguments,
            };

    // The model names these, so that they are held to what the model may read.
    private static string Read(string[] paths, RuntimeContext context)
    {
        ConfinedFiles files = context.TryGetFiles(out ConfinedFiles? given) ? given : new ConfinedFiles();
        return string.Join("\n", paths.Select(path => PreloadedFile.Format(path, files.ReadText(path))));
    }
}
