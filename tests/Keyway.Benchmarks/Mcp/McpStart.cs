using System.Diagnostics;
using System.Globalization;
using Keyway.Harness;

namespace Keyway.Benchmarks.Mcp;

/// <summary>The starts of one server, each a fresh process: from its start to its first answer to <c>tools/call</c>.</summary>
/// <param name="title">What is served, and by whom.</param>
/// <param name="program">The path of an assembly, or of a native program.</param>
/// <param name="command">Its command line.</param>
internal sealed class McpStart(string title, string program, string command = "stdio")
{
    private readonly List<double> _milliseconds = [];
    private readonly List<double> _peaks = [];

    /// <summary>Gets what each start took.</summary>
    public IReadOnlyList<double> Milliseconds => _milliseconds;

    /// <summary>Gets the milliseconds in the middle.</summary>
    public double Median => Statistics.Median(_milliseconds);

    /// <summary>Starts it once.</summary>
    /// <param name="isCounted">Whether this start counts.</param>
    public async Task TakeAsync(bool isCounted)
    {
        long start = Stopwatch.GetTimestamp();
        await using StdioConnection connection = await StdioConnection.OpenAsync(ServerProcess.Start(program, command));

        // A server without tools answers with an error, which is an answer.
        await connection.AskAsync(Frames.Weather);
        double milliseconds = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        if (isCounted)
        {
            _milliseconds.Add(milliseconds);
            _peaks.Add(connection.PeakMemory ?? double.NaN);
        }
    }

    /// <inheritdoc/>
    public override string ToString()
        => string.Create(
            CultureInfo.InvariantCulture,
            $"  {title,-40}{Median,8:F1} ms  ({_milliseconds.Min():F1} to {_milliseconds.Max():F1})  {Statistics.Median(_peaks) / 1e6,6:F1} MB");
}
