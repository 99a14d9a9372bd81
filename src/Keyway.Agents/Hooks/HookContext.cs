using Microsoft.Extensions.AI;

namespace Keyway.Agents;

/// <summary>Where a run stands when a hook is asked.</summary>
/// <param name="process">The process.</param>
/// <param name="requests">How many requests the run has made.</param>
/// <param name="usage">The tokens of these.</param>
/// <param name="isUsageComplete">Whether all of them were counted.</param>
public sealed class HookContext(LlmProcess process, int requests, UsageDetails usage, bool isUsageComplete)
{
    /// <summary>Gets the process.</summary>
    public LlmProcess Process { get; } = process;

    /// <summary>Gets how many requests the run has made.</summary>
    public int Requests { get; } = requests;

    /// <summary>Gets the tokens of these, and of processes that tools have asked, as far as chat clients count them.</summary>
    public UsageDetails Usage { get; } = usage;

    /// <summary>Gets whether the chat client has counted the tokens of each answer.</summary>
    public bool IsUsageComplete { get; } = isUsageComplete;
}
