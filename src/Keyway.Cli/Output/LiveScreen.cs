using System.Collections.Concurrent;
using System.Globalization;
using Keyway.Hosting;
using Spectre.Console;

namespace Keyway.Cli;

/// <summary>
/// Draws a bar for each category of a run's progress, with its time remaining and newest metrics, and the run's messages above
/// them. What is drawn is read off the run ten times a second, so that a fast run costs no more than a slow one.
/// </summary>
internal sealed class LiveScreen : RunScreen
{
    private const int MostNameCharacters = 16;
    private const int BarWidth = 24;
    private static readonly Style s_dim = new(decoration: Decoration.Dim);
    private static readonly TimeSpan s_interval = TimeSpan.FromMilliseconds(100);

    private readonly CliConsole _console;
    private readonly ConcurrentQueue<string> _lines = new();
    private int _drawn;

    public LiveScreen(CliConsole console)
    {
        _console = console;
        Sinks = [new LineSink(_lines)];
    }

    public override IReadOnlyList<IRunEventSink> Sinks { get; }

    public override async Task ShowAsync(ActionRun run)
    {
        _console.Screen.WriteLine($"Run {run.Id}", s_dim);
        while (!run.Completion.IsCompleted)
        {
            Redraw(run.Logger);
            await Task.WhenAny(run.Completion, Task.Delay(s_interval)).ConfigureAwait(false);
        }

        Redraw(run.Logger);
    }

    /// <summary>Draws over what was drawn before; lines that came since stay above.</summary>
    private void Redraw(RunLogger logger)
    {
        if (_drawn > 0)
        {
            _console.Screen.Write(new ControlCode(string.Create(CultureInfo.InvariantCulture, $"\e[{_drawn}A\r\e[0J")));
        }

        while (_lines.TryDequeue(out string? line))
        {
            _console.Screen.WriteLine(TextLines.WrapLines(line, _console.Width));
        }

        List<Paragraph> rows = Draw(logger);
        foreach (Paragraph row in rows)
        {
            _console.Screen.Write(row);
            _console.Screen.WriteLine();
        }

        _drawn = rows.Count;
    }

    private List<Paragraph> Draw(RunLogger logger)
    {
        List<Paragraph> rows = [];
        IReadOnlyDictionary<string, ProgressSnapshot> progress = logger.GetAllProgress();
        IReadOnlyDictionary<string, IReadOnlyDictionary<string, object?>> metrics = logger.GetAllMetrics();
        int name = progress.Keys.Concat(metrics.Keys).Select(category => Math.Min(category.Length, MostNameCharacters)).DefaultIfEmpty(0).Max();
        foreach ((string category, ProgressSnapshot state) in progress)
        {
            rows.Add(Bar(Fit(category, name), state));
            if (metrics.TryGetValue(category, out IReadOnlyDictionary<string, object?>? values))
            {
                rows.Add(Metrics(new string(' ', name), values));
            }
        }

        foreach ((string category, IReadOnlyDictionary<string, object?> values) in metrics.Where(metric => !progress.ContainsKey(metric.Key)))
        {
            rows.Add(Metrics(Fit(category, name), values));
        }

        // What was drawn above the first line of the terminal couldn't be drawn over.
        return [.. rows.Take(Math.Max(_console.Height - 2, 1))];
    }

    private static Paragraph Bar(string name, ProgressSnapshot state)
    {
        int done = (int)Math.Round(state.Percent / 100 * BarWidth, MidpointRounding.ToZero);
        Color color = state.Status == ProgressStatus.Failed ? Color.Red : state.Status == ProgressStatus.Completed ? Color.Green : Color.Blue;
        var line = new Paragraph();
        line.Append(name.Length == 0 ? "" : $"{name}  ");
        line.Append(new string('━', done), new Style(color));
        line.Append(new string('─', BarWidth - done), s_dim);
        line.Append(string.Create(CultureInfo.InvariantCulture, $" {state.Percent,6:0.##}%  {state.Current}/{state.Total}"));
        line.Append(
            state.Status == ProgressStatus.Failed ? "  failed"
                : state.Remaining is { } remaining && state.Status == ProgressStatus.Running ? $"  {Clock.Of(remaining)} left"
                : state.Elapsed is { } elapsed ? $"  took {Clock.Of(elapsed)}"
                : "");
        return line;
    }

    private Paragraph Metrics(string name, IReadOnlyDictionary<string, object?> values)
    {
        string text = $"{(name.Length == 0 ? "" : $"{name}  ")}{string.Join("  ", values.Select(value => $"{value.Key} {Show(value.Value)}"))}";
        return new Paragraph(Tables.Cut(text, _console.Width - 1), s_dim);
    }

    private static string Show(object? value) => value switch
    {
        double number => number.ToString("G5", CultureInfo.InvariantCulture),
        float number => number.ToString("G5", CultureInfo.InvariantCulture),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value?.ToString() ?? "null",
    };

    private static string Fit(string name, int width) => name.Length <= width ? name.PadRight(width) : $"{name[..(width - 1)]}…";

    /// <summary>Keeps what isn't drawn as bars, to be written above them.</summary>
    private sealed class LineSink(ConcurrentQueue<string> lines) : IRunEventSink
    {
        public ValueTask WriteAsync(IReadOnlyList<RunEvent> events, CancellationToken cancellationToken)
        {
            foreach (RunEvent runEvent in events.Where(runEvent => runEvent.Kind is RunEventKind.Log or RunEventKind.Message or RunEventKind.Item))
            {
                lines.Enqueue(runEvent.ToString());
            }

            return ValueTask.CompletedTask;
        }
    }
}
