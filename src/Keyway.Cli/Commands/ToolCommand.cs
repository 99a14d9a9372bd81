using System.CommandLine;

namespace Keyway.Cli;

/// <summary>The command that one action or tool is.</summary>
internal sealed class ToolCommand : Command
{
    public ToolCommand(ToolDescriptor tool, params Option[] more)
        : base(tool.Name, Tables.FirstSentence(tool.Description))
    {
        Tool = tool;
        Options = new CallOptions(this, tool);
        foreach (Option option in more)
        {
            Add(option);
        }

        Others = [.. Options.Own, .. more];
    }

    public ToolDescriptor Tool { get; }

    /// <summary>Gets the options of its arguments, and those that all have.</summary>
    public new CallOptions Options { get; }

    /// <summary>Gets the options that aren't arguments.</summary>
    public IReadOnlyList<Option> Others { get; }
}
