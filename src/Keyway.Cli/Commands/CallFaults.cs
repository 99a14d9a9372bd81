namespace Keyway.Cli;

/// <summary>Says what is wrong with a call in the words of the command line.</summary>
internal static class CallFaults
{
    public static string Explain(ToolCommand command, string code, string message, IReadOnlyList<ArgumentFault> faults)
    {
        if (code != ToolErrorCodes.InvalidArguments || faults.Count == 0)
        {
            return message;
        }

        IEnumerable<string> lines = faults.Select(fault => $"{command.Options.PlaceOf(fault.Pointer)}: {Expected(command, fault)}");
        return string.Join('\n', lines.Append($"Type `{(command.Tool.Kind == ToolKind.Action ? RunCommand.Name : CallCommand.Name)} {command.Tool.Name} --help` for what it takes."));
    }

    private static string Expected(ToolCommand command, ArgumentFault fault)
        => fault.Code == ArgumentFaultCodes.Unknown ? $"there is no such argument{(fault.Suggestion is { } near ? $"; did you mean {command.Options.PlaceOf($"/{near}")}?" : ".")}"
            : $"expected {fault.Expected}{(fault.Got.Length == 0 ? ", got none" : $", got {fault.Got}")}{(fault.Suggestion is { } meant ? $"; did you mean {meant}?" : "")}";
}
