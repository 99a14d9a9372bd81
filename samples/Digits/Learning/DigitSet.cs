using System.Globalization;

namespace Digits.Learning;

/// <summary>Labelled images, read from a file of 65 numbers a line: 64 ink values (0 to 16), then the digit.</summary>
public sealed class DigitSet
{
    private const int QuotedLength = 20;

    private readonly int[] _pixels;
    private readonly int[] _labels;

    private DigitSet(int[] pixels, int[] labels)
    {
        _pixels = pixels;
        _labels = labels;
    }

    /// <summary>Images in the set, at least one.</summary>
    public int Count => _labels.Length;

    /// <summary>The digit each image shows, 0 to 9; as long as <see cref="Count"/>.</summary>
    public IReadOnlyList<int> Labels => _labels;

    /// <summary>One image.</summary>
    /// <param name="index">Which, from 0; line <c>index + 1</c> of the file.</param>
    /// <returns>64 ink values, 0 to 16, row by row.</returns>
    public ReadOnlySpan<int> Image(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
        return _pixels.AsSpan(index * DigitImage.PixelCount, DigitImage.PixelCount);
    }

    /// <summary>Reads a set.</summary>
    /// <param name="path">A CSV file without a header line.</param>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="FormatException">A line isn't an image and its digit, or there are no lines.</exception>
    public static DigitSet Load(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (!File.Exists(path))
        {
            string found = Directory.Exists(path) ? "a directory" : "nothing";
            throw new FileNotFoundException($"{path}: expected a CSV file of digit images, found {found}.", path);
        }

        List<int> pixels = [];
        List<int> labels = [];
        foreach (string line in File.ReadLines(path))
        {
            ReadLine(line, path, labels.Count + 1, pixels, labels);
        }

        return labels.Count > 0
            ? new DigitSet([.. pixels], [.. labels])
            : throw new FormatException($"{path}: expected at least one line, got an empty file.");
    }

    private static void ReadLine(string line, string path, int lineNumber, List<int> pixels, List<int> labels)
    {
        string[] fields = line.Split(',');
        if (fields.Length != DigitImage.PixelCount + 1)
        {
            string got = line.Length == 0 ? "an empty line" : fields.Length.ToString(CultureInfo.InvariantCulture);
            throw new FormatException(
                $"{path}, line {lineNumber}: expected {DigitImage.PixelCount + 1} values, got {got}.");
        }

        for (int i = 0; i < fields.Length; i++)
        {
            bool isLabel = i == DigitImage.PixelCount;
            int most = isLabel ? DigitImage.ClassCount - 1 : DigitImage.MaxInk;
            bool isNumber = int.TryParse(
                fields[i], NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite,
                CultureInfo.InvariantCulture, out int value);
            if (!isNumber || value > most)
            {
                string what = isLabel ? "a digit" : "an ink value";
                string where = $"{path}, line {lineNumber}, value {i + 1}";
                throw new FormatException($"{where}: expected {what} from 0 to {most}, got {Quote(fields[i])}.");
            }

            (isLabel ? labels : pixels).Add(value);
        }
    }

    private static string Quote(string field)
        => field.Length <= QuotedLength ? $"'{field}'" : $"'{field[..QuotedLength]}…'";
}
