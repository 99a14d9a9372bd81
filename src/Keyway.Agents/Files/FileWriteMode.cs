using System.Text.Json.Serialization;

namespace Keyway.Agents;

/// <summary>What becomes of what a file holds already.</summary>
public enum FileWriteMode
{
    /// <summary>The text takes its place.</summary>
    [JsonStringEnumMemberName("write")]
    Write,

    /// <summary>The text goes behind it.</summary>
    [JsonStringEnumMemberName("append")]
    Append,
}
