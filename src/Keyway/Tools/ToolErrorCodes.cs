namespace Keyway;

/// <summary>The values of <see cref="ToolError.Code"/> that Keyway itself gives. The set is open: authors add theirs.</summary>
public static class ToolErrorCodes
{
    /// <summary>No tool has that name. Details: the name, the nearest names, all names.</summary>
    public const string UnknownTool = "unknown_tool";

    /// <summary>The caller's access is lower than the tool asks for. Details: both levels.</summary>
    public const string AccessDenied = "access_denied";

    /// <summary>Required keys are absent, null or of another type. Details: all of them, in declared order.</summary>
    public const string MissingContext = "missing_context";

    /// <summary>A factory of the context threw or gave null. Details: the key.</summary>
    public const string ContextFailed = "context_failed";

    /// <summary>A service that the tool takes isn't registered. Details: its type.</summary>
    public const string ServiceMissing = "service_missing";

    /// <summary>The arguments don't fit. Details: every fault, see <see cref="ArgumentFault"/>.</summary>
    public const string InvalidArguments = "invalid_arguments";

    /// <summary>The method threw. Details: what a <see cref="ToolException"/> gave.</summary>
    public const string ToolFailed = "tool_failed";

    /// <summary>What the method returned can't be written as JSON.</summary>
    public const string ResultFailed = "result_failed";

    /// <summary>What the method returned is larger than the invoker allows. Details: the limit in bytes.</summary>
    public const string ResultTooLarge = "result_too_large";

    /// <summary>The call took longer than it was given. Details: the limit in seconds.</summary>
    public const string TimedOut = "timed_out";

    /// <summary>The call was cancelled, though not by its caller.</summary>
    public const string Cancelled = "cancelled";

    /// <summary>The invoker runs as many calls as it may. Details: the limit.</summary>
    public const string Busy = "busy";
}
