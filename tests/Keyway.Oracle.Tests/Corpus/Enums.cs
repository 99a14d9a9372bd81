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
