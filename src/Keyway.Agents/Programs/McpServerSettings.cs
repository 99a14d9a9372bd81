using System.Collections.Immutable;

namespace Keyway.Agents;

/// <summary>
/// A server whose tools a process can call (Model Context Protocol), started as a program (<see cref="Command"/>) or reached over
/// HTTP (<see cref="Url"/>): one of the two. Its tools are called <c>server__tool</c>.
/// </summary>
public sealed record McpServerSettings
{
    private readonly TimeSpan _startTimeout = TimeSpan.FromSeconds(30);

    /// <summary>Gets the program that is started and spoken to by standard input and output.</summary>
    public string? Command { get; init; }

    /// <summary>Gets what the program is started with.</summary>
    public IReadOnlyList<string> Arguments { get; init; } = [];

    /// <summary>Gets what the program finds in its environment besides what is there.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Gets the folder that the program is started in; that of the program file, or the working directory, where it is null.</summary>
    public string? WorkingDirectory { get; init; }

    /// <summary>Gets where the server is, for streamable HTTP.</summary>
    public Uri? Url { get; init; }

    /// <summary>Gets what is sent with each request over HTTP.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>
    /// Gets which of its tools are taken, by the names that the server gives them; all of them where it is null. One that the server
    /// doesn't have is a fault of the start.
    /// </summary>
    public IReadOnlyList<ToolSettings>? Tools { get; init; }

    /// <summary>Gets how long the server may take until its tools are known. Default: 30 seconds.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is zero, negative, or longer than a day.</exception>
    public TimeSpan StartTimeout
    {
        get => _startTimeout;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(value, TimeSpan.Zero);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, TimeSpan.FromDays(1));
            _startTimeout = value;
        }
    }
}
