using System.CommandLine;
using System.CommandLine.Parsing;

namespace Keyway.Cli;

/// <summary>Says in one line what was typed wrongly, and what to type instead.</summary>
internal static class ParseFaults
{
    public static string Explain(ParseResult parsed, CliProgram program)
    {
        CommandResult command = parsed.CommandResult;
        if (parsed.UnmatchedTokens is [var unmatched, ..])
        {
            return unmatched.StartsWith('-') ? UnknownOption(unmatched, command.Command)
                : command.Command.Subcommands.Count > 0 ? UnknownCommand(unmatched, command.Command, program)
                : $"'{Path(command)}' doesn't take '{unmatched}'. Type `{Path(command)} --help` for what it takes.";
        }

        ParseError error = parsed.Errors[0];
        return error.SymbolResult is OptionResult { Option: var option } && option.Arity.MinimumNumberOfValues > 0
                ? $"{option.Name}: expected a value behind it, got none."
            : command.Command.Subcommands.Count > 0 && command.Command.Action is null
                ? $"Expected a command behind '{Path(command)}': {Names(command.Command.Subcommands.Where(sub => !sub.Hidden).Select(sub => sub.Name))}."
            : error.SymbolResult is ArgumentResult { Argument: var argument }
                ? $"Expected {argument.HelpName ?? argument.Name} behind '{Path(command)}'. Type `{Path(command)} --help` for what it takes."
            : error.Message;
    }

    /// <summary>Returns a command as it is typed, without the program's name.</summary>
    public static string Path(CommandResult command)
        => string.Join(' ', Ancestors(command).Reverse().Where(part => part.Command is not RootCommand).Select(part => part.Command.Name));

    private static string UnknownOption(string typed, Command command)
    {
        string name = typed.Split('=', 2)[0];
        string[] names = [.. command.Options.Where(option => !option.Hidden).Select(option => option.Name)];
        return $"There is no option '{name}' of '{command.Name}'.{Meant(name, names)} There are: {Names(names)}.";
    }

    private static string UnknownCommand(string typed, Command command, CliProgram program)
    {
        string[] names = [.. command.Subcommands.Where(sub => !sub.Hidden).Select(sub => sub.Name)];
        (string what, string other) = command.Name switch
        {
            RunCommand.Name => ("action", $"It is a tool: type `{CallCommand.Name} {typed}`."),
            CallCommand.Name => ("tool", $"It is an action: type `{RunCommand.Name} {typed}`."),
            _ => ("command", ""),
        };
        return other.Length > 0 && program.Invoker.Tools.Any(tool => tool.Name == typed)
            ? $"There is no {what} '{typed}'. {other}"
            : $"There is no {what} '{typed}'.{Meant(typed, names)} {(names.Length == 0 ? "There are none." : $"There are: {Names(names)}.")}{(other.Length > 0 ? Refused(program) : "")}";
    }

    // It may be one of these that was meant.
    private static string Refused(CliProgram program)
        => program.Invoker.Registry.Refused.Count is > 0 and var count ? $" {count} more can't be served: type `{ListCommand.Name}` for why." : "";

    private static string Meant(string typed, IEnumerable<string> names)
        => NameSuggestions.FindNearest(typed, names, 1).FirstOrDefault() is { } near ? $" Did you mean '{near}'?" : "";

    private static string Names(IEnumerable<string> names) => string.Join(", ", names);

    private static IEnumerable<CommandResult> Ancestors(CommandResult command)
    {
        for (CommandResult? current = command; current is not null; current = current.Parent as CommandResult)
        {
            yield return current;
        }
    }
}
