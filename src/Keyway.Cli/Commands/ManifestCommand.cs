using System.CommandLine;

namespace Keyway.Cli;

/// <summary><c>manifest</c>: all that a platform wants to know of this program, as JSON.</summary>
internal static class ManifestCommand
{
    public static Command Create(CliProgram program)
    {
        var command = new Command("manifest", "Prints what this program is and serves, as JSON.");
        command.SetAction(_ =>
        {
            program.Console.Output.WriteLine(program.Invoker.Registry.ToManifestJson());
            return ExitCodes.Done;
        });
        return command;
    }
}
