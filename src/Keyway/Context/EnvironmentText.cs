using System.Globalization;

namespace Keyway;

/// <summary>How the text of a <see cref="PluginEnvironment"/> reads as other types.</summary>
internal static class EnvironmentText
{
    public static bool TryReadInt32(string text, out int value) =>
        int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out value);

    // No thousands separators: "1,5" is somebody's one and a half, and must not read as fifteen. A number too large for
    // double parses as infinity, which nobody wrote unless the text has no digits.
    public static bool TryReadDouble(string text, out double value) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value)
        && (!double.IsInfinity(value) || !text.AsSpan().ContainsAnyInRange('0', '9'));

    public static bool TryReadBoolean(string text, out bool value)
    {
        string word = text.Trim().ToLowerInvariant();
        value = word is "true" or "1" or "yes" or "on";
        return value || word is "false" or "0" or "no" or "off";
    }
}
