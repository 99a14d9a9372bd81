using Keyway.Generators.Infrastructure;

namespace Keyway.Generators.Binding;

/// <summary>A member of an object, or an argument of a tool.</summary>
/// <param name="Property">Its C# name.</param>
/// <param name="Local">The local variable that emitted code reads it into.</param>
/// <param name="JsonName">As callers name it.</param>
/// <param name="Type">How what goes in binds.</param>
/// <param name="Output">How what comes out binds, whose nulls may be others: the constructor or the setter takes more or less than the getter gives.</param>
/// <param name="Setting">How it gets into an instance.</param>
/// <param name="IsWritten">Whether results have it.</param>
/// <param name="IsRequired">Whether arguments must have it.</param>
/// <param name="Default">The expression that holds where arguments don't have it; null where there is none to write.</param>
/// <param name="JsonDefault">The same as JSON; null where it is no constant or null itself.</param>
/// <param name="Description">What it is for.</param>
/// <param name="Access">How an instance's member is reached.</param>
/// <param name="Rules">What its annotations ask of its values.</param>
internal sealed record MemberModel(
    string Property,
    string Local,
    string JsonName,
    BoundType Type,
    BoundType Output,
    MemberSetting Setting,
    bool IsWritten,
    bool IsRequired,
    string? Default,
    string? JsonDefault,
    string? Description,
    MemberAccessModel Access,
    EquatableArray<RuleModel> Rules)
{
    /// <summary>Gets the short name that people read.</summary>
    public string? Title { get; init; }

    /// <summary>Gets when a result leaves it out.</summary>
    public IgnoreCondition Ignored { get; init; }

    /// <summary>Gets whether arguments can have it.</summary>
    public bool IsRead => Setting != MemberSetting.None;

    /// <summary>Gets whether each result has it.</summary>
    public bool IsAlwaysWritten => IsWritten && Ignored is not (IgnoreCondition.WhenWritingDefault or IgnoreCondition.WhenWritingNull);

    /// <summary>Gets a type, as emitted code names it, that takes both what goes in and what comes out.</summary>
    public string Either => Type is { IsValueType: true, IsNullable: false } ? Output.Type : Type.Type;

    /// <summary>Gets whether <see cref="Either"/> is a nullable value type.</summary>
    public bool IsLifted => Type.IsValueType && (Type.IsNullable || Output.IsNullable);

    /// <summary>Gets whether nulls, its own or those within it, go in that don't come out, or the other way round.</summary>
    public bool IsUneven => Type.Type != Output.Type;

    /// <summary>Gets whether something is checked when a value has been read.</summary>
    public bool HasValueRules => Rules.Any(rule => !rule.NeedsInstance);

    /// <summary>Gets whether an instance that was not read from JSON has something to check here.</summary>
    public bool IsValidated => HasValueRules || Output.HasChecks || (!Output.IsValueType && !Output.IsNullable);
}
