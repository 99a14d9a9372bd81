using System.Text.Json.Serialization;

namespace Keyway.Agents;

/// <summary>What a name in a directory stands for.</summary>
public enum DirectoryEntryKind
{
    /// <summary>A file.</summary>
    [JsonStringEnumMemberName("file")]
    File,

    /// <summary>A directory.</summary>
    [JsonStringEnumMemberName("directory")]
    Directory,

    /// <summary>A symbolic link, wherever it leads.</summary>
    [JsonStringEnumMemberName("link")]
    Link,

    /// <summary>A pipe, a socket, a device.</summary>
    [JsonStringEnumMemberName("other")]
    Other,
}
