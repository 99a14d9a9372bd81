namespace Keyway.Agents;

/// <summary>What stands at a place of a YAML text, by the core schema (YAML 1.2.2, section 10.3).</summary>
internal enum YamlKind
{
    /// <summary>Nothing, <c>~</c> or <c>null</c>.</summary>
    Nothing,
    Text,
    Boolean,

    /// <summary>A number without a fraction and an exponent.</summary>
    WholeNumber,
    Number,
    Map,
    List,

    /// <summary>What has already been said to be wrong.</summary>
    Refused,
}
