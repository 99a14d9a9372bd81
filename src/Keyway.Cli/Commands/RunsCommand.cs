using System.CommandLine;
using System.Globalization;
using Keyway.Hosting;

namespace Keyway.Cli;

/// <summary><c>runs list|show|logs|cancel</c>: what runs did, and do.</summary>
internal static class RunsCommand
{
    public static Command Create(CliProgram program)
        => new("runs", "Shows the runs that were kept.")
        {
            CreateList(program),
            CreateShow(program),
            CreateLogs(program),
            CreateCancel(program),
        };

    private static Command CreateList(CliProgram program)
    {
        var json = new Option<bool>("--json") { Description = "A line of JSON for each run on standard output." };
        var command = new Command("list", "Lists runs, the newest first.") { json };
        command.SetAction((parsed, cancellationToken) => ListAsync(program, parsed.GetValue(json), cancellationToken));
        return command;
    }

    private static Command CreateShow(CliProgram program)
    {
        Argument<string> id = Id();
        var json = new Option<bool>("--json") { Description = "The run's record as JSON." };
        var command = new Command("show", "Shows what a run was asked, and what came of it.") { id, json };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            RunRecord run = await program.FindRunAsync(parsed.GetValue(id)!, cancellationToken).ConfigureAwait(false);
            RunCheckpoint? checkpoint = await program.Store.FindCheckpointAsync(run.Id, cancellationToken).ConfigureAwait(false);
            if (parsed.GetValue(json))
            {
                program.Console.Output.WriteLine(run.ToJson());
            }
            else
            {
                Show(program, run, checkpoint);
            }

            return ExitCodes.Done;
        });
        return command;
    }

    private static Command CreateLogs(CliProgram program)
    {
        Argument<string> id = Id();
        var follow = new Option<bool>("--follow", "-f") { Description = "Waits for more until the run is over." };
        var json = new Option<bool>("--json") { Description = "Events as JSON Lines." };
        var command = new Command("logs", "Shows the events of a run.") { id, follow, json };
        command.SetAction((parsed, cancellationToken) => LogsAsync(program, parsed.GetValue(id)!, parsed.GetValue(follow), parsed.GetValue(json), cancellationToken));
        return command;
    }

    private static Command CreateCancel(CliProgram program)
    {
        Argument<string> id = Id();
        var command = new Command("cancel", "Asks a run under way to end.") { id };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            RunRecord run = await program.FindRunAsync(parsed.GetValue(id)!, cancellationToken).ConfigureAwait(false);
            if (!await program.Store.RequestCancelAsync(run.Id, cancellationToken).ConfigureAwait(false))
            {
                throw new UsageException($"Run {run.Id} is over: it is {run.StatusName}.");
            }

            program.Console.Output.WriteLine($"Asked run {run.Id} to end.");
            return ExitCodes.Done;
        });
        return command;
    }

    private static Argument<string> Id() => new("RUN") { Description = "The id of a run, how it begins or ends, or `last`." };

    private static async Task<int> ListAsync(CliProgram program, bool isJson, CancellationToken cancellationToken)
    {
        List<string[]> rows = [["RUN", "ACTION", "STATUS", "STARTED (UTC)", "TOOK"]];
        await foreach (RunRecord run in program.Store.ListAsync(cancellationToken).ConfigureAwait(false))
        {
            if (isJson)
            {
                program.Console.Output.WriteLine(run.ToJson());
            }
            else
            {
                rows.Add([run.Id, run.Action, run.StatusName, Time(run.StartedAt ?? run.CreatedAt), Took(run)]);
            }
        }

        if (!isJson && rows.Count == 1)
        {
            program.Console.Complain("There are no runs yet. Type `run --help` for the actions that there are.");
        }
        else if (!isJson)
        {
            Tables.Write(program.Console.Output, program.Console.Width, rows);
        }

        return ExitCodes.Done;
    }

    private static async Task<int> LogsAsync(CliProgram program, string id, bool follow, bool isJson, CancellationToken cancellationToken)
    {
        RunRecord run = await program.FindRunAsync(id, cancellationToken).ConfigureAwait(false);
        await foreach (RunEvent runEvent in program.Store.ReadEventsAsync(run.Id, follow, cancellationToken).ConfigureAwait(false))
        {
            program.Console.Output.WriteLine(isJson
                ? EventLineSink.LineOf(runEvent)
                : string.Create(CultureInfo.InvariantCulture, $"{runEvent.Time.UtcDateTime:HH:mm:ss} {runEvent}"));
        }

        return ExitCodes.Done;
    }

    private static void Show(CliProgram program, RunRecord run, RunCheckpoint? checkpoint)
    {
        (string Name, string? Value)[] facts =
        [
            ("run", run.Id),
            ("action", run.Action),
            ("status", run.StatusName),
            ("started", Time(run.StartedAt ?? run.CreatedAt) + " UTC"),
            ("took", Took(run)),
            ("program", run.Program is null ? null : $"{run.Program} {run.Version}".TrimEnd()),
            ("process", run.ProcessId is { } process ? $"{process.ToString(CultureInfo.InvariantCulture)} on {run.Machine}" : null),
            ("goes on from", run.ParentId),
            ("checkpoint", checkpoint?.Name),
            ("arguments", run.Arguments.IsEmpty ? "none" : run.Arguments.ToString()),
            ("result", run.Result.IsEmpty ? null : program.Console.Readable(run.Result)),
            ("error", run.Error?.Message),
        ];
        const int NameWidth = 14;
        foreach ((string name, string? value) in facts.Where(fact => fact.Value is { Length: > 0 }))
        {
            string[] lines = TextLines.WrapLines(value!, Math.Max(program.Console.Width - NameWidth, NameWidth)).Split('\n');
            for (int i = 0; i < lines.Length; i++)
            {
                program.Console.Output.WriteLine($"{(i == 0 ? name : "").PadRight(NameWidth)}{lines[i]}");
            }
        }

        if (run.Status is RunStatus.Interrupted or RunStatus.Cancelled or RunStatus.Failed && checkpoint is not null)
        {
            program.Console.Complain($"Go on with: {RunCommand.Name} {run.Action} --resume {run.Id}");
        }
    }

    private static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    private static string Took(RunRecord run)
        => run is { StartedAt: { } started, FinishedAt: { } finished } ? Clock.Of(finished - started) : "";
}
