namespace Keyway;

/// <summary>The names of kinds, levels and statuses on the wire.</summary>
internal static class RunEventNames
{
    private static readonly string[] s_kinds = ["progress", "metrics", "log", "message", "dev_event", "item", "end"];
    private static readonly string[] s_levels = ["debug", "info", "success", "warning", "danger"];
    private static readonly string[] s_statuses = ["running", "completed", "failed"];

    public static string Of(RunEventKind kind) => s_kinds[(int)kind];

    public static string Of(RunEventLevel level) => s_levels[(int)level];

    public static string Of(ProgressStatus status) => s_statuses[(int)status];

    public static RunEventKind? FindKind(string? name) => Array.IndexOf(s_kinds, name) is >= 0 and var index ? (RunEventKind)index : null;

    public static RunEventLevel? FindLevel(string? name) => Array.IndexOf(s_levels, name) is >= 0 and var index ? (RunEventLevel)index : null;

    public static ProgressStatus? FindStatus(string? name)
        => Array.IndexOf(s_statuses, name) is >= 0 and var index ? (ProgressStatus)index : null;
}
