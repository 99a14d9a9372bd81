using Keyway.Soundness.Tests.Programs;

namespace Keyway.Soundness.Tests.Running;

/// <summary>A program as text: its own types, and those of the assembly that it refers to.</summary>
/// <param name="Main">The types of the program.</param>
/// <param name="Library">The types of the assembly that it refers to; null where there is none.</param>
internal sealed record ProgramText(string Main, string? Library)
{
    /// <summary>Reads what <see cref="RandomProgram.ToString"/> has written.</summary>
    public static ProgramText Of(string text)
    {
        int at = text.IndexOf(RandomProgram.Divider, StringComparison.Ordinal);
        return at < 0 ? new(text, null) : new(text[(at + RandomProgram.Divider.Length)..], text[..at]);
    }
}
