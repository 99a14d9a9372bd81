using System.Globalization;
using Keyway.Harness;

namespace Keyway.Benchmarks.Mcp;

/// <summary>Servers of a hundred tools beside each other: Keyway's, the official SDK's attributes, the official SDK without tools.</summary>
internal static class McpComparison
{
    /// <summary>How many ratios have a limit, the native one aside.</summary>
    public const int Ratios = 3;

    private const double StartLimit = 1.25;
    private const double CallLimit = 1.0;
    private const double NativeStartLimit = 0.1;
    private const int Window = 32;

    /// <summary>Measures all, and writes the figures.</summary>
    /// <param name="writer">Where they go.</param>
    /// <param name="processes">How often each server is started.</param>
    /// <param name="rounds">How often calls are measured.</param>
    /// <param name="calls">How many calls a round has.</param>
    /// <param name="isNative">Whether Keyway's server is also published natively and started.</param>
    /// <returns>Whether all limits are kept.</returns>
    public static async Task<bool> RunAsync(TextWriter writer, int processes, int rounds, int calls, bool isNative)
    {
        bool isKept = await StartsAsync(writer, processes, isNative);
        isKept &= await CallsAsync(
            writer,
            "stdio",
            rounds,
            calls,
            async () => await StdioConnection.OpenAsync(ServerProcess.Start(McpServers.Keyway, "stdio")),
            async () => await StdioConnection.OpenAsync(ServerProcess.Start(McpServers.Attributes, "stdio")));
        isKept &= await CallsAsync(
            writer,
            "HTTP",
            rounds,
            calls,
            async () => await HttpConnection.OpenAsync(McpServers.Keyway, "mcp", "--http"),
            async () => await HttpConnection.OpenAsync(McpServers.Attributes, "http"));
        return isKept;
    }

    private static async Task<bool> StartsAsync(TextWriter writer, int processes, bool isNative)
    {
        var keyway = new McpStart("Keyway, 101 tools", McpServers.Keyway);
        var asking = new McpStart("Keyway, and one tool that may ask", McpServers.Keyway, "asking");
        var attributes = new McpStart("[McpServerTool], 101 tools", McpServers.Attributes);
        var program = new McpStart("Keyway, the same as a command of a program", McpServers.Keyway, "mcp");
        var bare = new McpStart("the official SDK's server without tools", McpServers.Bare);
        string? whyNot = isNative ? NativeLinker.WhyNot : "in the full size only";
        McpStart? native = whyNot is null ? new McpStart("Keyway, 101 tools, Native AOT", await NativeServer.PublishAsync()) : null;
        McpStart[] all = native is null ? [keyway, asking, program, attributes, bare] : [keyway, asking, program, attributes, bare, native];

        // The first run of each reads its files from disk. Then they take turns, so that a busy moment of the machine meets all.
        for (int i = 0; i <= processes; i++)
        {
            foreach (McpStart start in all)
            {
                await start.TakeAsync(isCounted: i > 0);
            }
        }

        writer.WriteLine($"From the start of a process to its first answer to tools/call, and its peak memory then: median (least to most) of {processes} each, in turn");
        foreach (McpStart start in all)
        {
            writer.WriteLine(start);
        }

        bool isKept = Judge(writer, "start : the official SDK without tools", keyway.Median / bare.Median, StartLimit);
        writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  start : [McpServerTool]                           {keyway.Median / attributes.Median:F3}"));
        if (native is null)
        {
            writer.WriteLine($"  native start: not measured, {whyNot}");
            return isKept;
        }

        return Judge(writer, "native start : [McpServerTool], just in time", native.Median / attributes.Median, NativeStartLimit) && isKept;
    }

    private static async Task<bool> CallsAsync(
        TextWriter writer, string transport, int rounds, int calls, Func<Task<IMcpConnection>> openKeywayAsync, Func<Task<IMcpConnection>> openAttributesAsync)
    {
        await using var keyway = new McpCalls($"Keyway, {transport}", await openKeywayAsync());
        await using var attributes = new McpCalls($"[McpServerTool], {transport}", await openAttributesAsync());
        if (await keyway.AnswerAsync() is var ours && await attributes.AnswerAsync() is var theirs && ours != theirs)
        {
            throw new InvalidOperationException($"Expected the same answer of both, got {ours} of Keyway and {theirs} of [McpServerTool].");
        }

        McpCalls[] all = [keyway, attributes];
        foreach (McpCalls server in all)
        {
            await server.WarmUpAsync(calls * 10, Window);
        }

        for (int round = 0; round < rounds; round++)
        {
            // Each goes first in its turn.
            await all[round % 2].TakeAsync(calls, Window);
            await all[(round + 1) % 2].TakeAsync(calls, Window);
        }

        writer.WriteLine($"Calls over {transport}, {Window} at a time: median of {rounds} rounds of {calls}, in turn");
        writer.WriteLine(keyway);
        writer.WriteLine(attributes);

        // Of each round by itself: what slows a round down, slows all of it.
        double ratio = Statistics.Median(keyway.Microseconds.Zip(attributes.Microseconds, static (ours, theirs) => ours / theirs));
        return Judge(writer, $"time of a call over {transport} : [McpServerTool]", ratio, CallLimit);
    }

    private static bool Judge(TextWriter writer, string what, double ratio, double limit)
    {
        writer.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"  {what,-50}{ratio:F3}  at most {limit:F2}: {(ratio <= limit ? "kept" : "NOT KEPT")}"));
        return ratio <= limit;
    }
}
