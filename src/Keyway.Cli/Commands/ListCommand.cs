using System.CommandLine;
using System.Text.Json;

namespace Keyway.Cli;

/// <summary><c>list</c>: what is served.</summary>
internal static class ListCommand
{
    public const string Name = "list";

    public static Command Create(CliProgram program)
    {
        var json = new Option<bool>("--json") { Description = "JSON on standard output, and nothing else." };
        var command = new Command(Name, "Lists the actions and tools, and the prompts and resources.") { json };
        command.SetAction(parsed => List(program, parsed.GetValue(json)));
        return command;
    }

    private static int List(CliProgram program, bool isJson)
    {
        if (isJson)
        {
            program.Console.Output.WriteLine(Utf8Json.Create(program.Invoker.Tools, static (writer, tools) => Write(writer, tools)));
        }
        else
        {
            Tables.Write(
                program.Console.Output,
                program.Console.Width,
                [
                    ["NAME", "KIND", "WHAT IT DOES"],
                    .. program.Described.Select(tool => new[] { tool.Name, KindOf(tool), Tables.FirstSentence(tool.Description) }),
                ]);
        }

        foreach (ToolProblem problem in program.Invoker.Validate())
        {
            program.Console.Complain(problem.ToString());
        }

        return ExitCodes.Done;
    }

    /// <summary>Returns the kind of a tool as people read it.</summary>
    public static string KindOf(ToolDescriptor tool) => tool.Kind switch
    {
        ToolKind.Action => "action",
        ToolKind.Prompt => "prompt",
        ToolKind.Resource => "resource",
        _ => "tool",
    };

    private static void Write(Utf8JsonWriter writer, IReadOnlyList<ToolDescriptor> tools)
    {
        writer.WriteStartArray();
        foreach (ToolDescriptor tool in tools)
        {
            writer.WriteStartObject();
            writer.WriteString("name"u8, tool.Name);
            writer.WriteString("kind"u8, KindOf(tool));
            writer.WriteString("category"u8, tool.Category);
            writer.WriteString("description"u8, tool.Description);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
