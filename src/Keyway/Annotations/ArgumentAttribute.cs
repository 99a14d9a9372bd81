namespace Keyway;

/// <summary>Says more of a parameter that is an argument of the call.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class ArgumentAttribute : Attribute
{
    /// <summary>Gets or sets the argument's JSON name; the parameter's own where it is null.</summary>
    public string? Name { get; set; }
}
