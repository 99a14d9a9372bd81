using System.CommandLine;
using System.Text.Json;
using Keyway.Hosting;

namespace Keyway.Cli;

/// <summary><c>run ACTION</c>: runs an action and shows how it gets on.</summary>
internal static class RunCommand
{
    public const string Name = "run";

    public static Command Create(CliProgram program, ToolDescriptor[] actions)
    {
        var command = new Command(Name, "Runs an action, and keeps what it does.");
        foreach (ToolDescriptor action in actions)
        {
            var resume = new Option<string?>("--resume") { Description = "The run to go on from: its latest checkpoint, and its arguments where none are given.", HelpName = "RUN" };
            var run = new ToolCommand(action, resume);
            run.SetAction((parsed, cancellationToken) => program.WithServicesAsync(
                () => RunAsync(program, run, parsed, parsed.GetValue(resume), cancellationToken), cancellationToken));
            command.Add(run);
        }

        return command;
    }

    private static async Task<int> RunAsync(
        CliProgram program, ToolCommand command, ParseResult parsed, string? resume, CancellationToken cancellationToken)
    {
        RunRecord? parent = resume is null ? null : await program.FindRunAsync(resume, cancellationToken).ConfigureAwait(false);
        bool isJson = command.Options.IsJson(parsed);
        RunScreen screen = RunScreen.For(program.Console, isJson, command.Options.IsQuiet(parsed));
        ActionRun run = await program.Runner.StartAsync(
            command.Tool.Name,
            command.Options.ArgumentsOf(parsed, program.Input, parent?.Arguments ?? default),
            new ActionRunOptions { ResumeFrom = parent?.Id, Environment = command.Options.EnvironmentOf(parsed), Sinks = screen.Sinks },
            cancellationToken).ConfigureAwait(false);
        await screen.ShowAsync(run).ConfigureAwait(false);
        if (isJson)
        {
            program.Console.Output.WriteLine(Utf8Json.Create(run, static (writer, run) => Write(writer, run)));
        }

        return Explain(program, command, run, isJson);
    }

    private static int Explain(CliProgram program, ToolCommand command, ActionRun run, bool isJson)
    {
        switch (run)
        {
            case { Status: RunStatus.Cancelled }:
                program.Console.Complain("Cancelled.");
                program.Console.Complain($"Go on with: {Name} {command.Tool.Name} --resume {run.Id}");
                return ExitCodes.Cancelled;
            case { Exception: InvalidArgumentsException invalid }:
                program.Console.Complain(CallFaults.Explain(command, ToolErrorCodes.InvalidArguments, invalid.Message, invalid.Faults));
                return ExitCodes.Misused;
            case { Exception: { } exception }:
                program.Console.Complain(exception.Message);
                program.Console.Complain($"See what it did with: runs logs {run.Id}");
                return ExitCodes.Failed;
            default:
                if (!isJson && run.Result is { Content.Count: > 0 } result)
                {
                    program.Console.Output.WriteLine(result.StructuredContent.IsEmpty ? result.ToString() : program.Console.Readable(result.StructuredContent));
                }

                return ExitCodes.Done;
        }
    }

    private static void Write(Utf8JsonWriter writer, ActionRun run)
    {
        writer.WriteStartObject();
        writer.WriteString("kind"u8, "result"u8);
        writer.WriteString("run"u8, run.Id);
        writer.WriteString("status"u8, run.Record.StatusName);
        if (run.Record.Error is { } error)
        {
            ResultJson.WriteError(writer, error.Code, error.Message, run.Result?.Error?.Details ?? default);
        }
        else
        {
            ResultJson.WriteResult(writer, run.Record.Result);
        }

        writer.WriteEndObject();
    }
}
