using System.ComponentModel.DataAnnotations;

namespace Keyway.Cli.Tests;

public enum Color
{
    Red,
    Green,
}

public sealed record Point(int X, int Y);

/// <summary>Actions and tools that take all that a command line can say.</summary>
public static class CliActions
{
    /// <summary>Gives back what it is told. It does nothing else.</summary>
    /// <param name="count">How often.</param>
    /// <param name="label">What it is called.</param>
    /// <param name="learningRate">How fast.</param>
    /// <param name="color">Of which color.</param>
    /// <param name="verbose">Whether to say more.</param>
    /// <param name="ids">Some numbers.</param>
    /// <param name="tags">Some words.</param>
    /// <param name="at">Where.</param>
    /// <param name="limit">None for as many as there are.</param>
    [Action("echo", Category = "custom")]
    public static string Echo(
        [Range(1, 10)] int count,
        string label = "none",
        double learningRate = 0.5,
        Color color = Color.Red,
        bool verbose = false,
        int[]? ids = null,
        string[]? tags = null,
        Point? at = null,
        int? limit = 7)
        => $"{count} {label} {learningRate} {color} {verbose} [{string.Join(' ', ids ?? [])}] [{string.Join('|', tags ?? [])}] {at} {limit}";

    /// <summary>Fails.</summary>
    [Action]
    public static void Fail() => throw new ToolException("There is no GPU. Rent one.") { Code = "no_gpu" };

    /// <summary>Waits until it is cancelled.</summary>
    [Action]
    public static async Task WaitAsync(RuntimeContext context, CancellationToken cancellationToken)
    {
        context.SetProgress(1, 4, "wait");
        context.SetMetrics("wait", ("loss", 0.5));
        context.LogMessage("Waiting.");
        await context.SaveCheckpointAsync("half", (stream, token) => stream.WriteAsync("x"u8.ToArray(), token).AsTask(), cancellationToken);
        await Task.Delay(Timeout.Infinite, cancellationToken);
    }

    /// <summary>Says what it goes on from.</summary>
    [Action]
    public static string Resume(RuntimeContext context) => context.ResumedFrom?.Name ?? "nothing";

    /// <summary>Says a value of the environment.</summary>
    [Action]
    public static string Region(RuntimeContext context) => context.Environment.GetString("REGION", "nowhere");

    /// <summary>Can't be served, since no JSON is a reference.</summary>
    [Action]
    public static void Count(ref int count) => count++;

    /// <summary>Adds two numbers.</summary>
    [Tool(RequiredContext = [CliKeys.Offset])]
    public static int Add(int left, int right, RuntimeContext context) => left + right + context.GetOffset().Value;
}

public sealed record Offset(int Value);

public static class CliKeys
{
    /// <summary>What is added to all sums.</summary>
    [ContextKey<Offset>]
    public const string Offset = "offset";
}

[PluginRegistry]
public static partial class CliPlugin;
