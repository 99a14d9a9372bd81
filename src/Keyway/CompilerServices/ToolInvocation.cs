using System.ComponentModel;
using Microsoft.Extensions.DependencyInjection;

namespace Keyway.CompilerServices;

/// <summary>One call on its way to the annotated method.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly ref partial struct ToolInvocation
{
    private readonly CallScope? _scope;

    // Not a copy: half of what is here would be arguments.
    private readonly ref readonly ToolArguments _arguments;

    internal ToolInvocation(
        string toolName,
        in ToolArguments arguments,
        RuntimeContext context,
        ToolInvokerOptions options,
        PluginRegistry registry,
        CallScope? scope,
        CancellationToken cancellationToken)
    {
        ToolName = toolName;
        _arguments = ref arguments;
        Context = context;
        Options = options;
        Registry = registry;
        _scope = scope;
        CancellationToken = cancellationToken;
    }

    /// <summary>Gets the context of this call.</summary>
    public RuntimeContext Context { get; }

    /// <summary>Gets the token that ends this call: cancelled by its caller, or because its time is up.</summary>
    public CancellationToken CancellationToken { get; }

    /// <summary>Gets the services of this call's scope; an empty provider where there are none.</summary>
    public IServiceProvider Services => _scope?.Services ?? EmptyServices.Instance;

    internal string ToolName { get; }

    internal ref readonly ToolArguments Arguments => ref _arguments;

    internal ToolInvokerOptions Options { get; }

    internal PluginRegistry Registry { get; }

    /// <summary>Returns a service; null, or the default of a value type, where it isn't registered.</summary>
    /// <typeparam name="T">The service's type.</typeparam>
    public T? GetService<T>() => Services.GetService(typeof(T)) is T service ? service : default;

    /// <summary>Returns a service; another value where it isn't registered.</summary>
    /// <typeparam name="T">The service's type.</typeparam>
    /// <param name="otherwise">The other value.</param>
    public T GetService<T>(T otherwise) => Services.GetService(typeof(T)) is T service ? service : otherwise;

    /// <summary>Returns a service.</summary>
    /// <typeparam name="T">The service's type.</typeparam>
    /// <exception cref="KeywayException">It isn't registered.</exception>
    public T GetRequiredService<T>()
        where T : notnull
        => Services.GetService(typeof(T)) is T service ? service : throw new ServiceMissingException(typeof(T), null);

    /// <summary>Returns a keyed service; null, or the default of a value type, where it isn't registered.</summary>
    /// <typeparam name="T">The service's type.</typeparam>
    /// <param name="key">The service's key.</param>
    public T? GetKeyedService<T>(object? key) => FindKeyed<T>(key) is T service ? service : default;

    /// <summary>Returns a keyed service; another value where it isn't registered.</summary>
    /// <typeparam name="T">The service's type.</typeparam>
    /// <param name="key">The service's key.</param>
    /// <param name="otherwise">The other value.</param>
    public T GetKeyedService<T>(object? key, T otherwise) => FindKeyed<T>(key) is T service ? service : otherwise;

    /// <summary>Returns a keyed service.</summary>
    /// <typeparam name="T">The service's type.</typeparam>
    /// <param name="key">The service's key.</param>
    /// <exception cref="KeywayException">It isn't registered.</exception>
    public T GetRequiredKeyedService<T>(object? key)
        where T : notnull
        => FindKeyed<T>(key) is T service ? service : throw new ServiceMissingException(typeof(T), key);

    /// <summary>Hands over an instance that was made for this call, to be disposed with it.</summary>
    /// <typeparam name="T">The instance's type.</typeparam>
    /// <param name="instance">The instance.</param>
    /// <returns>The instance.</returns>
    public T Own<T>(T instance)
        where T : class
    {
        _scope?.Own(instance);
        return instance;
    }

    private object? FindKeyed<T>(object? key) => (Services as IKeyedServiceProvider)?.GetKeyedService(typeof(T), key);
}
