namespace Keyway.Agents;

/// <summary>A key of a map with its value.</summary>
internal readonly record struct YamlEntry(YamlNode Key, YamlNode Value);
