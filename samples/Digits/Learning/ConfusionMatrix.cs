using System.Globalization;
using System.Text;

namespace Digits.Learning;

/// <summary>Counts which digits were taken for which.</summary>
public sealed class ConfusionMatrix
{
    private readonly int[,] _counts = new int[DigitImage.ClassCount, DigitImage.ClassCount];

    /// <summary>Images counted.</summary>
    public int Count { get; private set; }

    /// <summary>Images whose digit was predicted.</summary>
    public int Correct { get; private set; }

    /// <summary>Share of images whose digit was predicted, 0 to 1; 0 when none was counted.</summary>
    public double Accuracy => Share(Correct, Count) ?? 0;

    /// <summary>How often one digit was taken for another, or for itself.</summary>
    /// <param name="actual">The digit that the image shows, 0 to 9.</param>
    /// <param name="predicted">The digit that was predicted, 0 to 9.</param>
    public int this[int actual, int predicted] => _counts[CheckDigit(actual), CheckDigit(predicted)];

    /// <summary>Counts one image.</summary>
    /// <param name="actual">The digit that it shows, 0 to 9.</param>
    /// <param name="predicted">The digit that was predicted, 0 to 9.</param>
    public void Add(int actual, int predicted)
    {
        _counts[CheckDigit(actual), CheckDigit(predicted)]++;
        Count++;
        Correct += actual == predicted ? 1 : 0;
    }

    /// <summary>Of the images that show a digit, the share predicted as it; null when none shows it.</summary>
    /// <param name="digit">0 to 9.</param>
    /// <returns>0 to 1.</returns>
    public double? Recall(int digit)
        => Share(this[digit, digit], Enumerable.Range(0, DigitImage.ClassCount).Sum(other => _counts[digit, other]));

    /// <summary>Of the images predicted as a digit, the share that show it; null when none was.</summary>
    /// <param name="digit">0 to 9.</param>
    /// <returns>0 to 1.</returns>
    public double? Precision(int digit)
        => Share(this[digit, digit], Enumerable.Range(0, DigitImage.ClassCount).Sum(other => _counts[other, digit]));

    /// <summary>A table for a terminal: a row for each actual digit, a column for each predicted one.</summary>
    public override string ToString()
    {
        const int Width = 6;
        const int LastWidth = 8;
        int[] digits = [.. Enumerable.Range(0, DigitImage.ClassCount)];
        string rule = new('-', 11 + (digits.Length * Width) + LastWidth);
        var table = new StringBuilder();
        Line("actual", digits.Select(digit => $"as {digit}"), "recall");
        table.Append(rule).Append('\n');
        foreach (int actual in digits)
        {
            Line($"{actual}", digits.Select(predicted => Cell(this[actual, predicted])), Percent(Recall(actual), "%"));
        }

        table.Append(rule).Append('\n');
        Line("precision", digits.Select(digit => Percent(Precision(digit))), Percent(Share(Correct, Count), "%"));
        return table.Append(CultureInfo.InvariantCulture, $"{Correct} of {Count} right").ToString();

        void Line(string title, IEnumerable<string> cells, string last)
        {
            table.Append(title.PadLeft(9)).Append(" |");
            foreach (string cell in cells)
            {
                table.Append(cell.PadLeft(Width));
            }

            table.Append(last.PadLeft(LastWidth)).Append('\n');
        }
    }

    // Dots for zeros, so that the mistakes stand out.
    private static string Cell(int count) => count == 0 ? "." : count.ToString(CultureInfo.InvariantCulture);

    private static string Percent(double? share, string unit = "")
        => share is { } value ? (100 * value).ToString("0.0", CultureInfo.InvariantCulture) + unit : "-";

    private static double? Share(int part, int whole) => whole == 0 ? null : part / (double)whole;

    private static int CheckDigit(int digit)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(digit);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(digit, DigitImage.ClassCount);
        return digit;
    }
}
