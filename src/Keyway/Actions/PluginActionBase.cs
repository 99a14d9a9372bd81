namespace Keyway;

/// <summary>What every class action has around it while it runs.</summary>
/// <typeparam name="TParams">The type of its arguments.</typeparam>
public abstract class PluginActionBase<TParams>
{
    private (TParams Params, RuntimeContext Context)? _call;

    private protected PluginActionBase()
    {
    }

    /// <summary>Gets the arguments: bound and validated.</summary>
    /// <exception cref="InvalidOperationException">The action isn't running: constructors come before the call.</exception>
    protected TParams Params => Call.Params;

    /// <summary>Gets the context of this run, which holds what the action requires.</summary>
    /// <exception cref="InvalidOperationException">The action isn't running: constructors come before the call.</exception>
    protected RuntimeContext Context => Call.Context;

    /// <summary>Gets the logger of this run.</summary>
    /// <exception cref="InvalidOperationException">The action isn't running: constructors come before the call.</exception>
    protected RunLogger Logger => Context.Logger;

    private (TParams Params, RuntimeContext Context) Call
        => _call ?? throw new InvalidOperationException(
            $"{GetType()} isn't running: Params, Context and Logger are there within Execute and ExecuteAsync only.");

    /// <inheritdoc cref="RunLogger.Log"/>
    protected void Log(string eventName, IReadOnlyDictionary<string, object?>? data = null, string? file = null)
        => Logger.Log(eventName, data, file);

    /// <inheritdoc cref="RunLogger.SetProgress"/>
    protected void SetProgress(long current, long total, string? category = null)
        => Logger.SetProgress(current, total, category);

    /// <inheritdoc cref="RunLogger.SetMetrics(string, ValueTuple{string, double}[])"/>
    protected void SetMetrics(string category, params (string Name, double Value)[] metrics)
        => Logger.SetMetrics(category, metrics);

    /// <inheritdoc cref="RunLogger.SetMetrics(string, IReadOnlyDictionary{string, object})"/>
    protected void SetMetrics(string category, IReadOnlyDictionary<string, object?> metrics)
        => Logger.SetMetrics(category, metrics);

    internal void Begin(TParams parameters, RuntimeContext context) => _call = (parameters, context);
}
