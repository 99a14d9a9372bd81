using Keyway.Agents;

namespace Keyway.AotTests.Agents;

/// <summary>Processes of a model that plays a script.</summary>
internal static class AgentChecks
{
    public static IReadOnlyList<Check> All { get; } =
    [
        new("agent/tools", "end_turn: 5 42", async () =>
        {
            var program = new LlmProgram { Tools = ["integer", "calculator"] };
            await using LlmProcess process = await StartAsync(program, ("integer", "value", 5), ("calculator", "expression", "6 * 7"));
            RunResult result = await process.RunAsync("Go");
            return $"{result.StopReason}: {result.LastMessage}";
        }),
        new("agent/yaml", "ToolCallRunUpdate ToolResultRunUpdate TextRunUpdate CompletedRunUpdate: integer as number, 0.5", async () =>
        {
            var program = LlmProgram.Parse(
                """
                parameters:
                  temperature: 0.5
                tools:
                  - name: integer
                    alias: number
                """);
            await using LlmProcess process = await StartAsync(program, ("number", "value", 5));
            List<RunUpdate> updates = [];
            await foreach (RunUpdate update in process.RunStreamingAsync("Go"))
            {
                updates.Add(update);
            }

            ToolCallRecord call = updates.OfType<CompletedRunUpdate>().Single().Result.ToolCalls.Single();
            return FormattableString.Invariant(
                $"{string.Join(' ', updates.Select(update => update.GetType().Name))}: {call.Name} as {call.CalledAs}, {program.Parameters["temperature"]}");
        }),
        new("agent/yaml_fault", "(2,3): There is no key 'nam' in 'model'. Did you mean 'name'? There are: name, provider, max_iterations.", () =>
        {
            try
            {
                LlmProgram.Parse("model:\n  nam: m");
                return new("no fault");
            }
            catch (ProgramException exception)
            {
                return new(exception.Message);
            }
        }),
        new("agent/fork", """[{"id":0,"message":"Error: 'fork' needs admin access; this call has write access."}]""", async () =>
        {
            // The forks' script is the process's own, so that each of them asks for forks, which forks can't.
            var program = new LlmProgram { Tools = ["fork"] };
            await using LlmProcess process = await StartAsync(program, ("fork", "prompts", new[] { "One" }));
            return (await process.RunAsync("Go")).LastMessage;
        }),
        new("agent/descriptors", "fd:1 of 20 characters", async () =>
        {
            var program = new LlmProgram { Tools = ["text"], FileDescriptors = new() { Enabled = true, MaxDirectOutputChars = 10 } };
            await using LlmProcess process = await StartAsync(program, ("text", "value", new string('x', 20)));
            await process.RunAsync("Go");
            return process.Context.TryGetFileDescriptors(out FileDescriptorManager? descriptors)
                ? string.Join(' ', descriptors.Descriptors.Select(kept => $"{kept} of {kept.Text.Length} characters"))
                : "no descriptors";
        }),
    ];

    private static Task<LlmProcess> StartAsync(LlmProgram program, params (string Tool, string Argument, object Value)[] calls)
        => program.StartAsync(new LlmProcessOptions { Registry = AgentPlugin.Registry }.UseChatClient("script", new ScriptClient(calls)));
}
