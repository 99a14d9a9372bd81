using Keyway.Generators.Infrastructure;

namespace Keyway.Generators.Registry;

/// <summary>Writes texts as constant data: one after the other, with a table of where each starts.</summary>
internal static class TextTable
{
    private const int NumbersPerLine = 32;

    /// <summary>Writes the properties that return the texts and where they start.</summary>
    public static void Emit(SourceWriter writer, string textsName, string offsetsName, IReadOnlyList<string> texts)
    {
        List<int> offsets = [0];
        foreach (string text in texts)
        {
            offsets.Add(offsets[offsets.Count - 1] + text.Length + 1);
        }

        if (texts.Count == 0)
        {
            writer.Blank().Line($"public override global::System.ReadOnlySpan<byte> {textsName} => default;");
        }
        else
        {
            writer.Blank().Line($"public override global::System.ReadOnlySpan<byte> {textsName} => \"\"\"").Indent();
            foreach (string text in texts)
            {
                writer.Line(text);
            }

            writer.Raw("").Line("\"\"\"u8;").Outdent();
        }

        Numbers(writer, offsetsName, offsets);
    }

    /// <summary>Writes a property that returns numbers.</summary>
    public static void Numbers(SourceWriter writer, string name, IReadOnlyList<int> numbers)
    {
        if (numbers.Count == 0)
        {
            writer.Blank().Line($"public override global::System.ReadOnlySpan<int> {name} => default;");
            return;
        }

        writer.Blank().Line($"public override global::System.ReadOnlySpan<int> {name} =>").Line("[").Indent();
        for (int i = 0; i < numbers.Count; i += NumbersPerLine)
        {
            writer.Line(string.Join(", ", numbers.Skip(i).Take(NumbersPerLine)) + ",");
        }

        writer.Outdent().Line("];");
    }
}
