namespace Keyway.Generators.Manifest.Yaml;

/// <summary>What stands at a place of a YAML text.</summary>
internal enum YamlKind
{
    /// <summary>Nothing, <c>~</c> or <c>null</c>.</summary>
    Nothing,
    Text,
    Map,
    List,

    /// <summary>A reference to another place of the text.</summary>
    Alias,
}
