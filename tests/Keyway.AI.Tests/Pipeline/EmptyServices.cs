namespace Keyway.AI.Tests.Pipeline;

/// <summary>What ChatClientBuilder.Build() hands to function calls where it was given no services.</summary>
internal sealed class EmptyServices : IServiceProvider
{
    public object? GetService(Type serviceType) => null;
}
