using System.Globalization;

namespace Keyway.Binding;

/// <summary>Says in a regular expression how many bytes a text in base64 stands for.</summary>
internal static class Base64Pattern
{
    private const int GroupBytes = 3;

    /// <summary>Returns the pattern of a least and a greatest number of bytes; without the latter there is no end.</summary>
    public static string Of(int least, int? most)
    {
        string[] ways =
        [
            .. from tail in Enumerable.Range(0, GroupBytes)
               where most is null || most >= tail
               let fewest = Math.Max(0, (least - tail + GroupBytes - 1) / GroupBytes)
               let greatest = most is null ? null : (most - tail) / GroupBytes
               where greatest is null || fewest <= greatest
               select Groups(fewest, greatest) + Tail(tail),
        ];
        return $"^(?:{string.Join('|', ways)})$";
    }

    // Four characters stand for three bytes.
    private static string Groups(int least, int? most)
    {
        string count = most == 0 ? "{0}"
            : least == most ? $"{{{Number(least)}}}"
            : most is null && least == 0 ? "*"
            : $"{{{Number(least)},{(most is { } limit ? Number(limit) : "")}}}";
        return $"(?:[A-Za-z0-9+/]{{4}}){count}";
    }

    private static string Tail(int bytes) => bytes switch
    {
        0 => "",
        1 => "[A-Za-z0-9+/][AQgw]==",
        _ => "[A-Za-z0-9+/]{2}[AEIMQUYcgkosw048]=",
    };

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
