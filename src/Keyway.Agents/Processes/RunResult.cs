using Microsoft.Extensions.AI;

namespace Keyway.Agents;

/// <summary>What became of one run of a process.</summary>
public sealed record RunResult
{
    /// <summary>Gets the model's last text, or what the tool said that ended the run; empty where there was neither.</summary>
    public required string LastMessage { get; init; }

    /// <summary>Gets why the run ended, one of <see cref="StopReasons"/> or a hook's own.</summary>
    public required string StopReason { get; init; }

    /// <summary>Gets how many requests the model was sent.</summary>
    public int Requests { get; init; }

    /// <summary>Gets the calls of tools, in order.</summary>
    public IReadOnlyList<ToolCallRecord> ToolCalls { get; init; } = [];

    /// <summary>Gets the tokens of all requests, and of processes that tools have asked, as far as chat clients count them.</summary>
    public UsageDetails Usage { get; init; } = new();

    /// <summary>Gets when the run began (UTC).</summary>
    public DateTimeOffset StartedAt { get; init; }

    /// <summary>Gets how long it took.</summary>
    public TimeSpan Duration { get; init; }

    /// <summary>Returns the last message.</summary>
    public override string ToString() => LastMessage;
}
