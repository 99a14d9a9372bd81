namespace Digits.Learning;

/// <summary>Finds the images of a set that are most like a given one. Safe to share between threads.</summary>
/// <param name="data">The images to search.</param>
public sealed class NearestExamples(DigitSet data)
{
    private readonly DigitSet _data = data ?? throw new ArgumentNullException(nameof(data));

    /// <summary>Finds the nearest images.</summary>
    /// <param name="pixels">64 ink values, 0 to 16, row by row.</param>
    /// <param name="count">How many to find, at least 1; a smaller set gives all it has.</param>
    /// <returns>The nearest first; of equally near ones, the first in the set.</returns>
    /// <exception cref="ArgumentException">The pixels are no image, or the count is below 1.</exception>
    public IReadOnlyList<NearestExample> Find(ReadOnlySpan<int> pixels, int count)
    {
        DigitImage.Check(pixels);
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        count = Math.Min(count, _data.Count);

        // The largest of those kept is on top; an equally near later image must be the larger.
        var kept = new PriorityQueue<NearestExample, (int Distance, int Index)>(
            Comparer<(int Distance, int Index)>.Create((x, y) => y.CompareTo(x)));
        for (int i = 0; i < _data.Count; i++)
        {
            var example = new NearestExample(i, _data.Labels[i], Distance(pixels, _data.Image(i)));
            if (kept.Count < count)
            {
                kept.Enqueue(example, (example.Distance, i));
            }
            else if (example.Distance < kept.Peek().Distance)
            {
                kept.EnqueueDequeue(example, (example.Distance, i));
            }
        }

        var nearest = new NearestExample[kept.Count];
        for (int i = nearest.Length - 1; i >= 0; i--)
        {
            nearest[i] = kept.Dequeue();
        }

        return nearest;
    }

    private static int Distance(ReadOnlySpan<int> x, ReadOnlySpan<int> y)
    {
        int sum = 0;
        for (int i = 0; i < x.Length; i++)
        {
            int difference = x[i] - y[i];
            sum += difference * difference;
        }

        return sum;
    }
}
