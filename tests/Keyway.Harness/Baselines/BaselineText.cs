using System.Text.RegularExpressions;

namespace Keyway.Harness;

/// <summary>One text to compare.</summary>
/// <param name="Part">What tells it from the other texts of the same test; empty when it is the only one.</param>
/// <param name="Extension">The kind of file, without a dot.</param>
/// <param name="Text">The text.</param>
internal sealed partial record BaselineText(string Part, string Extension, string Text)
{
    /// <summary>A text as Verify's source generator plug-in stores it.</summary>
    public static BaselineText OfEmitted(string hintName, string text) =>
        new(
            "#" + Path.ChangeExtension(hintName, null).Replace('/', '-'),
            "cs",
            $"//HintName: {hintName}\n{GeneratorVersion().Replace(text, "${before}{version}${after}")}");

    // A release must not change every baseline.
    [GeneratedRegex("""(?<before>GeneratedCode(?:Attribute)?\("[^"]*",\s*")[^"]*(?<after>")""")]
    private static partial Regex GeneratorVersion();
}
