using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;

namespace Keyway;

/// <summary>
/// Answers context keys from keyed services of the same name. What was resolved once is kept for the contexts of one
/// scope, so that the check before a call and the read within it see the same instance, transient ones included.
/// </summary>
internal sealed class ContextServices(IServiceProvider provider)
{
    private ConcurrentDictionary<(string Key, Type Type), object>? _resolved;

    public IServiceProvider Provider { get; } = provider;

    public bool IsService<T>(string key)
        => Provider.GetService(typeof(IServiceProviderIsKeyedService)) is IServiceProviderIsKeyedService services
            && services.IsKeyedService(typeof(T), key);

    /// <exception cref="ContextFailedException">The service is registered and can't be made.</exception>
    public bool TryGet<T>(string key, [NotNullWhen(true)] out T? value)
    {
        object? service = null;
        if (Provider is IKeyedServiceProvider keyed
            && _resolved?.TryGetValue((key, typeof(T)), out service) != true)
        {
            try
            {
                service = keyed.GetKeyedService(typeof(T), key);
            }
            catch (Exception exception) when (exception is not ContextFailedException)
            {
                throw new ContextFailedException(
                    key, $"The keyed service of context key '{key}' can't be made: {ExceptionText.Of(exception)}", exception);
            }

            if (service is not null)
            {
                LazyInitializer.EnsureInitialized(ref _resolved, static () => new());
                service = _resolved.GetOrAdd((key, typeof(T)), service);
            }
        }

        // Not asked of the value: that of a value type is never null.
        if (service is T typed)
        {
            value = typed;
            return true;
        }

        value = default;
        return false;
    }
}
