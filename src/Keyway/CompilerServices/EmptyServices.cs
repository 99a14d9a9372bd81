namespace Keyway.CompilerServices;

/// <summary>Stands in where a call has no services.</summary>
internal sealed class EmptyServices : IServiceProvider
{
    public static EmptyServices Instance { get; } = new();

    public object? GetService(Type serviceType) => null;
}
