using System.Text.Json.Serialization;

namespace Keyway.Oracle.Tests.Corpus;

public enum Color
{
    Red,
    Green,
    Blue = 10,
    DarkBlue,
}

/// <summary>Names of its own, a number that stands twice, and another type beneath.</summary>
public enum Size : byte
{
    [JsonStringEnumMemberName("very small")]
    Tiny = 1,

    Small = 2,

    Little = Small,

    [JsonStringEnumMemberName("größer")]
    Large = 255,
}

[Flags]
public enum Days
{
    None = 0,
    Monday = 1,
    Tuesday = 2,
    Wednesday = 4,
    Early = Monday | Tuesday,
}

/// <summary>No name for zero, and names of its own.</summary>
[Flags]
public enum Rights : byte
{
    [JsonStringEnumMemberName("may-read")]
    Read = 1,

    Write = 2,

    Own = 128,
}
