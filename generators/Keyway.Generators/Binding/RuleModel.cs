using Keyway.Generators.Infrastructure;

namespace Keyway.Generators.Binding;

/// <summary>What an annotation asks of a value.</summary>
/// <param name="Method">The method of the runtime's <c>Rules</c>, or <c>InstanceRules</c>, that checks it.</param>
/// <param name="Arguments">What the method gets behind the value, as C#.</param>
/// <param name="Cast">The type that the value is compared in, where it isn't its own; null otherwise.</param>
/// <param name="Keywords">What the schema says of it: init properties of <c>SchemaKeywords</c> and their values as C#.</param>
internal sealed record RuleModel(
    string Method, EquatableArray<string> Arguments, string? Cast, EquatableArray<KeywordModel> Keywords)
{
    /// <summary>Gets whether it is checked once the instance has been made, and not when its value is read.</summary>
    public bool NeedsInstance { get; init; }

    /// <summary>Gets whether it is asked in a context, which has the services of the call.</summary>
    public bool NeedsServices { get; init; }

    /// <summary>Gets whether null is a value that it decides about.</summary>
    public bool TakesNull { get; init; }

    /// <summary>Gets whether it forbids null.</summary>
    public bool ForbidsNull { get; init; }

    /// <summary>Gets whether null breaks it; where a value is absent, it asks nothing.</summary>
    public bool RefusesNull { get; init; }

    /// <summary>Gets what the method gets first behind the value, made once, as C#; null where there is nothing.</summary>
    public string? Constant { get; init; }

    /// <summary>Gets the constant's type; null for an array of the values' own.</summary>
    public string? ConstantType { get; init; }

    /// <summary>Gets what would have fitted, where the runtime doesn't say it itself.</summary>
    public string? Expected { get; init; }

    /// <summary>Gets the annotation, where the schema says less than it asks.</summary>
    public string? Unstated { get; init; }

    /// <summary>Gets the annotation, as authors write it.</summary>
    public string? Annotation { get; init; }

    /// <summary>Returns the same rule for values of which the schema says nothing.</summary>
    public RuleModel WithoutSchema() => this with { Keywords = EquatableArray<KeywordModel>.Empty, Unstated = Unstated ?? Annotation };
}
