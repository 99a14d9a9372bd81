using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Keyway.Harness;

namespace Digits.Tests;

/// <summary>A terminal of 80 columns and 24 lines, in which somebody types.</summary>
public sealed partial class Terminal : IAsyncDisposable
{
    private const string Prompt = "$ ";
    private const int Columns = 80;
    private const int Lines = 24;

    private readonly string _session = string.Create(CultureInfo.InvariantCulture, $"digits-{Environment.ProcessId}-{Guid.NewGuid():N}");

    public static bool IsThere { get; } = Environment.GetEnvironmentVariable("PATH")?.Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, "tmux"))) == true;

    /// <summary>Opens one in a folder.</summary>
    public static async Task<Terminal> OpenAsync(string folder)
    {
        var terminal = new Terminal();
        await TmuxAsync(
            "-f", "/dev/null", "new-session", "-d", "-s", terminal._session, "-x", Columns.ToString(CultureInfo.InvariantCulture), "-y", Lines.ToString(CultureInfo.InvariantCulture),
            "-c", folder, $"env PS1='{Prompt}' TERM=xterm-256color bash --norc --noprofile");
        await terminal.TypeAsync($"digits() {{ dotnet {DigitsProcess.Program} \"$@\"; }}; clear");
        await terminal.WaitAsync(screen => screen.Trim() == Prompt.Trim());
        return terminal;
    }

    /// <summary>Types a command on an empty screen, and returns what is there when it is done.</summary>
    public async Task<string> RunAsync(string command)
    {
        await TypeAsync("clear");
        await WaitAsync(screen => screen.Trim() == Prompt.Trim());
        await TypeAsync(command);
        return await WaitAsync(screen => screen.TrimEnd().EndsWith("\n" + Prompt.Trim(), StringComparison.Ordinal));
    }

    /// <summary>Types a line, and doesn't wait for anything.</summary>
    public Task TypeAsync(string line) => TmuxAsync("send-keys", "-t", _session, line, "Enter");

    /// <summary>Presses a key, such as <c>C-c</c>.</summary>
    public Task PressAsync(string key) => TmuxAsync("send-keys", "-t", _session, key);

    /// <summary>Waits until a screen shows something, and returns it.</summary>
    public async Task<string> WaitAsync(Predicate<string> isShown)
    {
        string screen;
        var limit = Stopwatch.StartNew();
        do
        {
            await Task.Delay(50);
            screen = await TmuxAsync("capture-pane", "-p", "-t", _session);
            Assert.True(limit.Elapsed < TimeSpan.FromMinutes(1), $"A minute has passed, and this is what is on the screen:\n{screen}");
        }
        while (!isShown(screen));
        return screen;
    }

    /// <summary>Returns a screen with what differs from run to run replaced, each by as many characters.</summary>
    public static string Steady(string screen)
    {
        string steady = RunIds().Replace(screen, "20260101-000000-abcd");
        steady = Times().Replace(steady, "(date and the time)");
        steady = Bars().Replace(steady, static bar => new string('=', bar.Length));
        steady = Spans().Replace(steady, "0:00");
        steady = Processes().Replace(steady, "process       1 on here");
        return string.Join('\n', Fractions().Replace(steady, "0.12345").Split('\n').Select(line => line.TrimEnd())).TrimEnd('\n') + "\n";
    }

    public async ValueTask DisposeAsync() => await TmuxAsync("kill-session", "-t", _session);

    private static async Task<string> TmuxAsync(params string[] arguments) => (await Commands.RunAsync("tmux", arguments)).Succeeded().Output;

    [GeneratedRegex("[0-9]{8}-[0-9]{6}-[0-9a-f]{4}")]
    private static partial Regex RunIds();

    [GeneratedRegex("[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}:[0-9]{2}")]
    private static partial Regex Times();

    [GeneratedRegex("[━─]{24}")]
    private static partial Regex Bars();

    [GeneratedRegex("[0-9]+:[0-9]{2}(?![0-9:])")]
    private static partial Regex Spans();

    [GeneratedRegex("process +[0-9]+ on .*")]
    private static partial Regex Processes();

    [GeneratedRegex("0\\.[0-9]{3,}")]
    private static partial Regex Fractions();
}
