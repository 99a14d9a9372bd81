namespace Keyway;

/// <summary>Makes a key's value when it is first needed.</summary>
internal abstract class ContextFactory
{
    public abstract Type ValueType { get; }

    /// <summary>Gets the value, made by the first who asks.</summary>
    /// <exception cref="ContextFailedException">The factory threw or gave null; the next who asks tries again.</exception>
    public abstract object Value { get; }

    public abstract bool CanBe<T>();
}

/// <inheritdoc cref="ContextFactory"/>
internal sealed class ContextFactory<TValue>(string key, Func<TValue> factory) : ContextFactory
    where TValue : notnull
{
    private readonly object _gate = new();
    private volatile object? _value;
    private bool _running;

    public override Type ValueType => typeof(TValue);

    public override object Value => _value ?? Make();

    public override bool CanBe<T>() => _value is { } made ? made is T : typeof(TValue).IsAssignableTo(typeof(T));

    private object Make()
    {
        lock (_gate)
        {
            if (_value is { } made)
            {
                return made;
            }

            // The lock admits the thread that holds it: without this a factory that reads its own key never ends.
            if (_running)
            {
                throw new ContextFailedException(key, $"The factory of context key '{key}' reads that key itself.", null);
            }

            _running = true;
            try
            {
                object? value = factory();
                _value = value ?? throw new ContextFailedException(
                    key, $"The factory of context key '{key}' gave null; expected a {typeof(TValue)}.", null);
                return value;
            }
            catch (Exception exception) when (exception is not ContextFailedException)
            {
                throw new ContextFailedException(
                    key, $"The factory of context key '{key}' failed: {exception.Message}", exception);
            }
            finally
            {
                _running = false;
            }
        }
    }
}
