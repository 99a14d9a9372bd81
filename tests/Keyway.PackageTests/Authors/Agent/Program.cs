using System;
using Keyway;
using Keyway.Agents;

LlmProgram inCode = new() { Name = "in code", Tools = ["add", "calculator"] };
LlmProgram inYaml = LlmProgram.Parse(
    """
    prompt:
      system: Be short.
    tools:
      - name: add
        alias: plus
        description: Adds what it is given.
      - calculator
    """);

foreach (LlmProgram program in new[] { inCode, inYaml })
{
    LlmProcessOptions options = new LlmProcessOptions { Registry = Plugin.Registry }.UseChatClient("script", new ScriptClient());
    await using LlmProcess process = await program.StartAsync(options);
    await foreach (RunUpdate update in process.RunStreamingAsync("How much is it?"))
    {
        Console.WriteLine(update switch
        {
            ToolCallRunUpdate call => $"{call.CalledAs}: {string.Join(", ", call.Arguments)}",
            ToolResultRunUpdate { Call: var call } => $"{call.Name}: {call.Result}",
            TextRunUpdate { Text: var text } => text,
            CompletedRunUpdate { Result: var result } => $"{result.StopReason}, {result.Requests} requests",
            _ => "?",
        });
    }
}

public static class Tools
{
    /// <summary>Adds two numbers.</summary>
    [Tool]
    public static int Add(int a, int b) => a + b;
}

[PluginRegistry(Include = [typeof(AgentTools)])]
public static partial class Plugin;
