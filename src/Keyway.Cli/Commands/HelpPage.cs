using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Keyway.Cli;

/// <summary>The help of a command. Of an action or tool, every argument is shown with its type, default, range and description.</summary>
internal sealed class HelpPage(CliProgram program, HelpAction others) : SynchronousCommandLineAction
{
    private const int MostColumns = 80;

    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        if (parseResult.CommandResult.Command is not ToolCommand command)
        {
            others.MaxWidth = Math.Min(program.Console.Width, MostColumns);
            return others.Invoke(parseResult);
        }

        TextWriter output = program.Console.Output;
        int width = Math.Min(program.Console.Width, MostColumns);
        output.WriteLine(TextLines.Wrap(command.Tool.Description ?? command.Tool.Name, width));
        output.WriteLine();
        output.WriteLine($"Usage: {ParseFaults.Path(parseResult.CommandResult)} [options]");
        (SchemaParameter Parameter, string Option)[] arguments = [.. command.Options.Arguments];
        if (arguments.Length > 0)
        {
            output.WriteLine();
            output.WriteLine("Arguments:");
            foreach ((SchemaParameter parameter, string option) in arguments)
            {
                Write(output, $"{option}{(parameter.IsFlag ? "" : $" <{parameter.TypeName}>")}", Describe(parameter), width);
            }
        }

        output.WriteLine();
        output.WriteLine("Options:");
        foreach (Option option in command.Others)
        {
            string value = option.HelpName is { } name ? $" <{name}>" : "";
            Write(output, $"{option.Name}{value}", option.Description ?? "", width);
        }

        return ExitCodes.Done;
    }

    private static string Describe(SchemaParameter parameter)
    {
        string?[] facts =
        [
            parameter.IsRequired ? "required" : null,
            parameter.Range,
            parameter.Default is { } value ? $"default {value}" : null,
        ];
        string said = string.Join(", ", facts.OfType<string>());
        return $"{parameter.Description}{(said.Length == 0 ? "" : $"{(parameter.Description is null ? "" : " ")}[{said}]")}";
    }

    private static void Write(TextWriter output, string name, string description, int width)
    {
        const int Indent = 6;
        output.WriteLine($"  {name}");
        if (description.Length > 0)
        {
            foreach (string line in TextLines.Wrap(description, width - Indent).Split('\n'))
            {
                output.WriteLine($"{new string(' ', Indent)}{line}");
            }
        }
    }
}
