namespace Keyway;

/// <summary>How an invoker answers calls. Set all of it before the invoker is made.</summary>
public sealed class ToolInvokerOptions
{
    /// <summary>Gets or sets the most that calls may do. Default: <see cref="ToolAccess.Admin"/>, for callers in the same process.</summary>
    public ToolAccess Access { get; set; } = ToolAccess.Admin;

    /// <summary>Gets what stands between calls and tools, outermost first.</summary>
    public IList<ToolFilter> Filters { get; } = [];

    /// <summary>
    /// Gets other names for tools, by alias. The alias is what is listed; both names can be called.
    /// </summary>
    public IDictionary<string, string> Aliases { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Gets or sets the services whose scopes calls get; those of the context where it is null.</summary>
    public IServiceProvider? Services { get; set; }

    /// <summary>Gets or sets how large arguments may be, and what becomes of unknown ones.</summary>
    public BindingLimits Limits { get; set; } = BindingLimits.Default;

    /// <summary>Gets or sets the largest result, in bytes of UTF-8 JSON. Default: 16 MiB.</summary>
    public int MaxResultBytes { get; set; } = 16 * 1024 * 1024;

    /// <summary>Gets or sets how many items of a stream are kept for its result. Default: 1,000.</summary>
    public int MaxStreamedItems { get; set; } = 1000;

    /// <summary>
    /// Gets or sets how long a call may take where it doesn't say. Its token is cancelled then; a method that doesn't
    /// look at the token goes on, since what it uses can't be taken away from it.
    /// </summary>
    public TimeSpan? Timeout { get; set; }

    /// <summary>Gets or sets how many calls may run at once; one more is answered <see cref="ToolErrorCodes.Busy"/>.</summary>
    public int? MaxConcurrentCalls { get; set; }

    /// <summary>
    /// Gets or sets whether callers see only that a method, a factory or a constructor threw, and the message only of a
    /// <see cref="ToolException"/>.
    /// </summary>
    public bool HideExceptionMessages { get; set; }

    /// <summary>Gets or sets where time comes from.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;
}
