namespace Keyway;

/// <summary>Binds a parameter to the whole object of arguments, instead of to one argument of its name.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class FromArgumentsAttribute : Attribute;
