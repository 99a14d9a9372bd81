using System.CommandLine;
using Keyway.Hosting;

namespace Keyway.Cli;

/// <summary>A command that a package adds.</summary>
internal static class AddedCommand
{
    public static Command Create(CliProgram program, IKeywayCommand added)
    {
        var command = new Command(added.Name, added.Description);
        List<(string Name, Func<ParseResult, string?> Read)> readers = [];
        foreach (KeywayCommandParameter parameter in added.Parameters)
        {
            readers.Add((parameter.Name, Add(command, parameter)));
        }

        command.SetAction((parsed, cancellationToken) => program.WithServicesAsync(
            () =>
            {
                Dictionary<string, string> values = new(StringComparer.Ordinal);
                foreach ((string name, Func<ParseResult, string?> read) in readers)
                {
                    if (read(parsed) is { } value)
                    {
                        values.Add(name, value);
                    }
                }

                var invocation = new KeywayCommandInvocation(values, program.Input, program.Console.Output, program.Console.Error)
                {
                    IsInteractive = program.IsInteractive,
                };
                return added.RunAsync(invocation, cancellationToken);
            },
            cancellationToken));
        return command;
    }

    private static Func<ParseResult, string?> Add(Command command, KeywayCommandParameter parameter)
    {
        if (!parameter.IsOption)
        {
            var argument = new Argument<string?>(parameter.Name)
            {
                Description = parameter.Description,
                Arity = parameter.IsRequired ? ArgumentArity.ExactlyOne : ArgumentArity.ZeroOrOne,
            };
            command.Add(argument);
            return parsed => parsed.GetValue(argument);
        }

        string[] aliases = parameter.Alias is { } alias ? [alias] : [];
        if (parameter.IsFlag)
        {
            var flag = new Option<bool>(parameter.Name, aliases) { Description = parameter.Description };
            command.Add(flag);
            return parsed => parsed.GetValue(flag) ? "true" : null;
        }

        var option = new Option<string?>(parameter.Name, aliases)
        {
            Description = parameter.Description,
            HelpName = parameter.ValueName,
            Required = parameter.IsRequired,
        };
        command.Add(option);
        return parsed => parsed.GetValue(option);
    }
}
