using Keyway.Hosting;

namespace Keyway.Cli;

/// <summary>What is shown of a run while it is under way.</summary>
internal abstract class RunScreen
{
    /// <summary>Gets where the run's events go, to be shown.</summary>
    public virtual IReadOnlyList<IRunEventSink> Sinks => [];

    /// <summary>Returns the screen that fits where somebody looks.</summary>
    public static RunScreen For(CliConsole console, bool isJson, bool isQuiet)
        => isJson ? new JsonScreen(console)
            : isQuiet ? new QuietScreen()
            : console.IsTerminal ? new LiveScreen(console)
            : new PlainScreen(console);

    /// <summary>Shows a run until it is over.</summary>
    public virtual Task ShowAsync(ActionRun run) => run.Completion;

    private sealed class QuietScreen : RunScreen;

    private sealed class PlainScreen(CliConsole console) : RunScreen
    {
        public override IReadOnlyList<IRunEventSink> Sinks { get; } = [new ConsoleRunEventSink(console.Error)];
    }

    private sealed class JsonScreen(CliConsole console) : RunScreen
    {
        public override IReadOnlyList<IRunEventSink> Sinks { get; } = [new EventLineSink(console.Output)];
    }
}
