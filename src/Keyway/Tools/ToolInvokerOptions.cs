using System.Runtime.CompilerServices;
using Keyway.CompilerServices;

namespace Keyway;

/// <summary>How an invoker answers calls. Set all of it before the invoker is made.</summary>
public sealed class ToolInvokerOptions
{
    private BindingLimits _limits = BindingLimits.Default;
    private int _maxResultBytes = 16 * 1024 * 1024;
    private int _maxStreamedItems = 1000;
    private TimeSpan? _timeout;
    private int? _maxConcurrentCalls;
    private TimeProvider _timeProvider = TimeProvider.System;

    /// <summary>Gets or sets the most that calls may do. Default: <see cref="ToolAccess.Admin"/>, for callers in the same process.</summary>
    public ToolAccess Access { get; set; } = ToolAccess.Admin;

    /// <summary>Gets what stands between calls and tools, outermost first.</summary>
    public IList<ToolFilter> Filters { get; } = [];

    /// <summary>
    /// Gets other names for tools, by alias. The alias is what is listed; both names can be called.
    /// </summary>
    public IDictionary<string, string> Aliases { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Gets or sets the services whose scopes calls get; those of the context where it is null.</summary>
    [HostContext]
    public IServiceProvider? Services { get; set; }

    /// <summary>Gets or sets how large arguments may be, and what becomes of unknown ones.</summary>
    /// <exception cref="ArgumentNullException">It is null.</exception>
    public BindingLimits Limits
    {
        get => _limits;
        set => _limits = NotNull(value);
    }

    /// <summary>
    /// Gets or sets the largest result, in bytes: JSON and text as UTF-8, images and the like as they are. Default: 16 MiB.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">It is zero or negative.</exception>
    public int MaxResultBytes
    {
        get => _maxResultBytes;
        set => _maxResultBytes = AtLeast(1, value);
    }

    /// <summary>Gets or sets how many items of a stream are kept for its result. Default: 1,000.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative.</exception>
    public int MaxStreamedItems
    {
        get => _maxStreamedItems;
        set => _maxStreamedItems = AtLeast(0, value);
    }

    /// <summary>
    /// Gets or sets how long a call may take where it doesn't say. Its token is cancelled then; a method that doesn't
    /// look at the token goes on, since what it uses can't be taken away from it. Default: as long as it likes.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">
    /// It is negative and not <see cref="System.Threading.Timeout.InfiniteTimeSpan"/>, or longer than a timer runs (49 days).
    /// </exception>
    public TimeSpan? Timeout
    {
        get => _timeout;
        set => _timeout = CallTime.Check(value);
    }

    /// <summary>
    /// Gets or sets how many calls may run at once; one more is answered <see cref="ToolErrorCodes.Busy"/>. Default: any number.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">It is zero or negative.</exception>
    public int? MaxConcurrentCalls
    {
        get => _maxConcurrentCalls;
        set => _maxConcurrentCalls = value is { } number ? AtLeast(1, number) : null;
    }

    /// <summary>
    /// Gets or sets whether callers see only that a method, a factory or a constructor threw, and the message only of a
    /// <see cref="ToolException"/>.
    /// </summary>
    public bool HideExceptionMessages { get; set; }

    /// <summary>Gets or sets where time comes from.</summary>
    /// <exception cref="ArgumentNullException">It is null.</exception>
    public TimeProvider TimeProvider
    {
        get => _timeProvider;
        set => _timeProvider = NotNull(value);
    }

    private static T NotNull<T>(T value, [CallerMemberName] string? property = null)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(value, property);
        return value;
    }

    private static int AtLeast(int minimum, int value, [CallerMemberName] string? property = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, minimum, property);
        return value;
    }
}
