using System.Runtime.ExceptionServices;
using Microsoft.Extensions.DependencyInjection;

namespace Keyway.CompilerServices;

/// <summary>What one call makes for itself, disposed in the opposite order: instances first, then the services' scope.</summary>
internal sealed class CallScope : IAsyncDisposable
{
    private readonly IServiceScope? _services;
    private List<object>? _owned;

    /// <summary>Opens a scope of the given services; without services there are only instances to own.</summary>
    public CallScope(IServiceProvider? services)
    {
        _services = (services?.GetService(typeof(IServiceScopeFactory)) as IServiceScopeFactory)?.CreateScope();
        HasServices = services is not null;
        Services = _services?.ServiceProvider ?? services ?? EmptyServices.Instance;
        if (_services is not null)
        {
            Own(_services);
        }
    }

    public bool HasServices { get; }

    public IServiceProvider Services { get; }

    public void Own(object instance)
    {
        if (instance is IDisposable or IAsyncDisposable)
        {
            (_owned ??= []).Add(instance);
        }
    }

    /// <summary>Disposes everything, whatever one of them throws; the first that was thrown is thrown at the end.</summary>
    public async ValueTask DisposeAsync()
    {
        ExceptionDispatchInfo? first = null;
        for (int i = (_owned?.Count ?? 0) - 1; i >= 0; i--)
        {
            try
            {
                await DisposeAsync(_owned![i]).ConfigureAwait(false);
            }
            catch (Exception exception)
            {
                first ??= ExceptionDispatchInfo.Capture(exception);
            }
        }

        first?.Throw();
    }

    private static ValueTask DisposeAsync(object instance)
    {
        if (instance is IAsyncDisposable asynchronous)
        {
            return asynchronous.DisposeAsync();
        }

        ((IDisposable)instance).Dispose();
        return default;
    }
}
