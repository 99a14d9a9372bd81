using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Keyway.Harness;

namespace Keyway.Benchmarks.Mcp;

/// <summary>The calls of one running server.</summary>
/// <param name="title">Whose server it is.</param>
/// <param name="connection">The session.</param>
internal sealed class McpCalls(string title, IMcpConnection connection) : IAsyncDisposable
{
    private readonly List<double> _microseconds = [];

    /// <summary>Gets what a call took, in each round.</summary>
    public IReadOnlyList<double> Microseconds => _microseconds;

    /// <summary>Gets the bytes that the whole server allocates for a call.</summary>
    public double Bytes { get; private set; }

    /// <summary>Runs until the code is optimized, and counts what is allocated then.</summary>
    /// <param name="calls">How many calls.</param>
    /// <param name="window">How many are under way at a time.</param>
    public async Task WarmUpAsync(int calls, int window)
    {
        await connection.CallAsync(Frames.Weather, calls, window);
        long before = await AllocatedAsync();
        await connection.CallAsync(Frames.Weather, calls, window);
        Bytes = (await AllocatedAsync() - before) / (double)calls;
    }

    /// <summary>Measures one round.</summary>
    /// <param name="calls">How many calls.</param>
    /// <param name="window">How many are under way at a time.</param>
    public async Task TakeAsync(int calls, int window)
    {
        long start = Stopwatch.GetTimestamp();
        await connection.CallAsync(Frames.Weather, calls, window);
        _microseconds.Add(Stopwatch.GetElapsedTime(start).TotalMicroseconds / calls);
    }

    /// <summary>Returns the structured content of an answer.</summary>
    public async Task<string> AnswerAsync() => ResultOf(await connection.CallAsync(Frames.Weather, 1, 1)).GetProperty("structuredContent").ToString();

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => connection.DisposeAsync();

    /// <inheritdoc/>
    public override string ToString()
    {
        double microseconds = Statistics.Median(_microseconds);
        return string.Create(
            CultureInfo.InvariantCulture, $"  {title,-40}{1e6 / microseconds,8:N0} calls/s  {microseconds,6:F1} µs  {Bytes,8:N0} bytes");
    }

    private async Task<long> AllocatedAsync()
        => long.Parse(
            ResultOf(await connection.CallAsync(Frames.Allocated, 1, 1)).GetProperty("content")[0].GetProperty("text").GetString()!,
            CultureInfo.InvariantCulture);

    private static JsonElement ResultOf(string message)
        => JsonDocument.Parse(message[message.IndexOf('{', StringComparison.Ordinal)..].TrimEnd()).RootElement.GetProperty("result");
}
