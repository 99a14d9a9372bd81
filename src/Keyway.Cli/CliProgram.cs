using Keyway.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Keyway.Cli;

/// <summary>What commands work with.</summary>
internal sealed class CliProgram(IHost host, KeywayAppOptions options, CliConsole console)
{
    public CliConsole Console => console;

    public TextReader Input => options.Input;

    /// <summary>Gets whether somebody types at a terminal.</summary>
    public bool IsInteractive => console.IsTerminal && (options.IsTerminal is not null || !System.Console.IsInputRedirected);

    public ToolInvoker Invoker => host.Services.GetRequiredService<ToolInvoker>();

    public ActionRunner Runner => host.Services.GetRequiredService<ActionRunner>();

    public IRunStore Store => Runner.Store;

    public IEnumerable<IKeywayCommand> Commands => host.Services.GetServices<IKeywayCommand>();

    /// <summary>Does something while the hosted services of the program run.</summary>
    public async Task<int> WithServicesAsync(Func<Task<int>> action, CancellationToken cancellationToken)
    {
        await host.StartAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return await action().ConfigureAwait(false);
        }
        finally
        {
            await host.StopAsync(CancellationToken.None).ConfigureAwait(false);
        }
    }

    /// <summary>Gets what people are told of: actions, then tools that may be called, then prompts and resources, which whatever else the program runs may serve.</summary>
    public IEnumerable<ToolDescriptor> Described
        =>
        [
            .. Invoker.Tools.OrderBy(tool => tool.Kind == ToolKind.Tool),
            .. Invoker.Registry.Prompts.Tools,
            .. Invoker.Registry.Resources.Tools,
        ];

    /// <summary>Returns the tools or actions that may be called.</summary>
    public ToolDescriptor[] Listed(ToolKind kind) => [.. Invoker.Tools.Where(tool => tool.Kind == kind)];

    /// <summary>Finds a run by its id or how its id begins, or the newest as <c>last</c>.</summary>
    /// <exception cref="UsageException">There is none, or more than one, or it can't be read.</exception>
    public async Task<RunRecord> FindRunAsync(string id, CancellationToken cancellationToken)
    {
        List<RunRecord> fitting = [];
        await foreach (RunRecord record in Store.ListAsync(cancellationToken).ConfigureAwait(false))
        {
            if (id == "last" || record.Id == id)
            {
                return Readable(record);
            }

            if (id.Length > 0 && (record.Id.StartsWith(id, StringComparison.Ordinal) || record.Id.EndsWith($"-{id}", StringComparison.Ordinal)))
            {
                fitting.Add(record);
            }
        }

        return fitting.Count switch
        {
            1 => Readable(fitting[0]),
            0 => throw new UsageException($"There is no run '{id}'. Type `runs list` for those that there are."),
            _ => throw new UsageException($"{fitting.Count} runs begin with '{id}': {string.Join(", ", fitting.Take(3).Select(run => run.Id))}. Type more of the id."),
        };
    }

    private static RunRecord Readable(RunRecord run) => run.Status == RunStatus.Unreadable ? throw new UsageException(run.Error!.Message) : run;
}
