namespace Keyway.Cli;

/// <summary>How a program reads and writes.</summary>
public sealed class KeywayAppOptions
{
    /// <summary>Gets or sets the folder that runs are kept in. Default: <c>runs</c> in the working directory.</summary>
    public string RunsDirectory { get; set; } = "runs";

    /// <summary>Gets or sets where results go. Default: standard output.</summary>
    public TextWriter Output { get; set; } = Console.Out;

    /// <summary>Gets or sets where all else goes. Default: standard error.</summary>
    public TextWriter Error { get; set; } = Console.Error;

    /// <summary>Gets or sets what commands read. Default: standard input.</summary>
    public TextReader Input { get; set; } = Console.In;

    /// <summary>Gets or sets whether somebody looks at a terminal; null to ask the system.</summary>
    public bool? IsTerminal { get; set; }

    /// <summary>Gets or sets how many characters are in a line; null to ask the terminal.</summary>
    public int? Width { get; set; }

    /// <summary>Gets or sets whether Ctrl+C cancels commands. Default: yes.</summary>
    public bool HandleInterrupts { get; set; } = true;
}
