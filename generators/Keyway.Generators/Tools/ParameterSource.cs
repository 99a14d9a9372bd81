namespace Keyway.Generators.Tools;

/// <summary>Where a parameter's value comes from.</summary>
internal enum ParameterSource
{
    Argument,
    Arguments,
    Context,
    ContextKey,
    CancellationToken,
    ServiceProvider,
    Service,
    KeyedService,
}
