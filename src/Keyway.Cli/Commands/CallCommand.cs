using System.CommandLine;
using System.Text.Json;

namespace Keyway.Cli;

/// <summary><c>call TOOL</c>: calls a tool and prints its answer.</summary>
internal static class CallCommand
{
    public const string Name = "call";

    public static Command Create(CliProgram program, ToolDescriptor[] tools)
    {
        var command = new Command(Name, "Calls a tool.");
        foreach (ToolDescriptor tool in tools)
        {
            var call = new ToolCommand(tool);
            call.SetAction((parsed, cancellationToken) => program.WithServicesAsync(() => CallAsync(program, call, parsed, cancellationToken), cancellationToken));
            command.Add(call);
        }

        return command;
    }

    private static async Task<int> CallAsync(CliProgram program, ToolCommand command, ParseResult parsed, CancellationToken cancellationToken)
    {
        Utf8Json arguments = command.Options.ArgumentsOf(parsed, program.Input);
        PluginEnvironment environment = command.Options.EnvironmentOf(parsed);
        ToolResult result = await program.Invoker.InvokeAsync(
            new ToolCall
            {
                Name = command.Tool.Name,
                Arguments = arguments.IsEmpty ? ToolArguments.None : ToolArguments.FromJson(arguments.Memory),
                Context = environment.Count == 0 ? null : RuntimeContext.Create().WithEnvironment(program.Invoker.Context.Environment.Merge(environment)),
            },
            cancellationToken).ConfigureAwait(false);
        if (command.Options.IsJson(parsed))
        {
            program.Console.Output.WriteLine(Utf8Json.Create(result, static (writer, result) => Write(writer, result)));
        }
        else if (result.Error is null)
        {
            program.Console.Output.WriteLine(result.StructuredContent.IsEmpty ? result.ToString() : program.Console.Readable(result.StructuredContent));
        }

        if (result.Error is not { } error)
        {
            return ExitCodes.Done;
        }

        program.Console.Complain(CallFaults.Explain(command, error.Code, error.Message, error.ArgumentFaults));
        return error.Code == ToolErrorCodes.InvalidArguments ? ExitCodes.Misused : ExitCodes.Failed;
    }

    private static void Write(Utf8JsonWriter writer, ToolResult result)
    {
        writer.WriteStartObject();
        writer.WriteString("kind"u8, "result"u8);
        if (result.Error is { } error)
        {
            ResultJson.WriteError(writer, error.Code, error.Message, error.Details);
        }
        else
        {
            ResultJson.WriteResult(writer, result);
        }

        writer.WriteEndObject();
    }
}
