namespace Keyway;

/// <summary>
/// Takes a parameter from the call's service scope. For a keyed service use
/// <see cref="Microsoft.Extensions.DependencyInjection.FromKeyedServicesAttribute"/>.
/// </summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class FromServicesAttribute : Attribute;
