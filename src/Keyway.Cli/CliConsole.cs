using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Spectre.Console;

namespace Keyway.Cli;

/// <summary>Where commands write to: results to one side, all else to the other.</summary>
internal sealed class CliConsole : IDisposable
{
    private const int UnboundedWidth = 10_000;
    private const int DefaultWidth = 80;
    private const int DefaultHeight = 24;

    private static readonly JsonWriterOptions s_readable = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly TextWriter _output;
    private readonly TextWriter _error;

    public CliConsole(KeywayAppOptions options)
    {
        _output = TextWriter.Synchronized(options.Output);
        _error = TextWriter.Synchronized(options.Error);
        IsTerminal = options.IsTerminal ?? (!Console.IsOutputRedirected && !Console.IsErrorRedirected);
        (int width, Height) = TerminalSize();
        Width = options.Width ?? (IsTerminal ? width : UnboundedWidth);
        Screen = Create(_error);
    }

    /// <summary>Gets whether somebody looks at a terminal.</summary>
    public bool IsTerminal { get; }

    /// <summary>Gets how many characters are in a line.</summary>
    public int Width { get; }

    /// <summary>Gets how many lines are on the screen.</summary>
    public int Height { get; } = DefaultHeight;

    /// <summary>Gets where all but results is drawn.</summary>
    public IAnsiConsole Screen { get; }

    /// <summary>Gets where results are written.</summary>
    public TextWriter Output => _output;

    /// <summary>Gets where all else is written.</summary>
    public TextWriter Error => _error;

    /// <summary>Says what is wrong, in lines that fit.</summary>
    public void Complain(string message) => _error.WriteLine(TextLines.WrapLines(message, Width));

    /// <summary>Returns JSON for who reads it: by lines on a terminal, as it is everywhere else.</summary>
    public string Readable(Utf8Json json)
    {
        if (!IsTerminal)
        {
            return json.ToString();
        }

        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, s_readable))
        {
            json.ToJsonElement().WriteTo(writer);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    public void Dispose()
    {
        _output.Flush();
        _error.Flush();
    }

    private IAnsiConsole Create(TextWriter writer)
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = IsTerminal ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = IsTerminal ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = IsTerminal ? InteractionSupport.Detect : InteractionSupport.No,
            Out = new AnsiConsoleOutput(writer),
        });
        console.Profile.Width = Width;
        return console;
    }

    private static (int Width, int Height) TerminalSize()
    {
        try
        {
            return (Console.WindowWidth > 0 ? Console.WindowWidth : DefaultWidth, Console.WindowHeight > 0 ? Console.WindowHeight : DefaultHeight);
        }
        catch (IOException)
        {
            return (DefaultWidth, DefaultHeight);
        }
    }
}
