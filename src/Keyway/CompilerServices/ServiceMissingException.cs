namespace Keyway.CompilerServices;

/// <summary>A service that a tool takes isn't registered; answered with <see cref="ToolErrorCodes.ServiceMissing"/>.</summary>
/// <param name="serviceType">The service's type.</param>
/// <param name="key">The service's key; null where it has none.</param>
internal sealed class ServiceMissingException(Type serviceType, object? key)
    : KeywayException($"No service of type {serviceType}{(key is null ? "" : $" with key '{key}'")} is registered.")
{
    /// <summary>Gets the service's type.</summary>
    public Type ServiceType { get; } = serviceType;

    /// <summary>Gets the service's key; null where it has none.</summary>
    public object? Key { get; } = key;
}
