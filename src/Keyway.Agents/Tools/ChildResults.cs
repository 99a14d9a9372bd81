namespace Keyway.Agents;

/// <summary>Judges runs of processes that tools have started.</summary>
internal static class ChildResults
{
    /// <summary>Says why a run ended before its model was done; null where it was done.</summary>
    public static string? Unfinished(RunResult result)
        => result.StopReason is StopReasons.EndTurn or StopReasons.Aborted ? null
            : $"The process was stopped before it was done ({result.StopReason})."
                + (result.LastMessage.Length == 0 ? "" : $" The last that it said: {result.LastMessage}");
}
