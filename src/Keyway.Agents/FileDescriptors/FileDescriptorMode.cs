using System.Text.Json.Serialization;

namespace Keyway.Agents;

/// <summary>What a text is counted in when a part of it is read.</summary>
public enum FileDescriptorMode
{
    /// <summary>Pages, as long as the settings say.</summary>
    [JsonStringEnumMemberName("page")]
    Page,

    /// <summary>Lines, each with its line end.</summary>
    [JsonStringEnumMemberName("line")]
    Line,

    /// <summary>Characters: UTF-16 code units.</summary>
    [JsonStringEnumMemberName("char")]
    Char,
}
