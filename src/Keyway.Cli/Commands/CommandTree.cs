using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using Keyway.Hosting;

namespace Keyway.Cli;

/// <summary>The commands of a program, its own and those that packages add.</summary>
internal sealed class CommandTree
{
    private readonly CliProgram _program;
    private readonly RootCommand _root;
    private readonly string[] _args;

    public CommandTree(CliProgram program, string[] args)
    {
        _program = program;
        _args = args;
        _root = new RootCommand("Runs the actions and tools of this program.");
        foreach (Directive directive in _root.Directives.ToArray())
        {
            _root.Directives.Remove(directive);
        }

        _root.Add(ListCommand.Create(program));
        _root.Add(DescribeCommand.Create(program));
        _root.Add(RunCommand.Create(program, ToolsOf(RunCommand.Name, ToolKind.Action)));
        _root.Add(CallCommand.Create(program, ToolsOf(CallCommand.Name, ToolKind.Tool)));
        _root.Add(RunsCommand.Create(program));
        _root.Add(ManifestCommand.Create(program));
        foreach (IKeywayCommand added in program.Commands)
        {
            _root.Add(AddedCommand.Create(program, added));
        }

        foreach (HelpOption help in _root.Options.OfType<HelpOption>())
        {
            help.Action = new HelpPage(program, (HelpAction)help.Action!);
        }
    }

    /// <summary>Parses what was typed and runs it; what can't be run is one clear line.</summary>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        ParseResult parsed = _root.Parse(_args.Length == 0 ? ["--help"] : _args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        var configuration = new InvocationConfiguration
        {
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
            Output = _program.Console.Output,
            Error = _program.Console.Error,
        };
        try
        {
            if (parsed.Errors.Count > 0 && parsed.Action is not HelpPage)
            {
                throw new UsageException(ParseFaults.Explain(parsed, _program));
            }

            return await parsed.InvokeAsync(configuration, cancellationToken).ConfigureAwait(false);
        }
        catch (UsageException exception)
        {
            _program.Console.Complain(exception.Message);
            return ExitCodes.Misused;
        }
        catch (RunStoreException exception)
        {
            _program.Console.Complain(exception.Message);
            return ExitCodes.Misused;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            _program.Console.Complain("Cancelled.");
            return ExitCodes.Cancelled;
        }
    }

    // A command for each tool, with an option for each of its arguments, takes longer than all else where there are many: only who typed
    // the command above them can mean one.
    private ToolDescriptor[] ToolsOf(string command, ToolKind kind) => _args.Contains(command) ? _program.Listed(kind) : [];
}
