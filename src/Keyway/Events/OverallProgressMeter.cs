namespace Keyway;

/// <summary>
/// The progress of a whole run out of its categories: each adds the part that it has done, times its weight. Categories
/// without a weight share equally what the weights leave of 1. Kept as running sums, so that a report costs the same
/// however many categories there are. Not thread-safe: the owner locks.
/// </summary>
internal sealed class OverallProgressMeter
{
    /// <summary>Weights such as 0.7 + 0.2 + 0.1 add up to a little less than 1; what is left is then nothing.</summary>
    private const double Nothing = 1e-9;

    private Dictionary<string, double> _weights = [];
    private double _weightSum;
    private int _weightedUnfinished;
    private double _weightedDone;
    private int _unweighted;
    private int _unweightedUnfinished;
    private double _unweightedDone;

    /// <summary>0 to 100, two decimals; it never falls, and is 100 only when all that counts is done.</summary>
    public double Percent { get; private set; }

    public void SetWeights(Dictionary<string, double> weights, IReadOnlyCollection<CategoryProgress> categories)
    {
        _weights = weights;
        _weightSum = weights.Values.Sum();
        _weightedUnfinished = weights.Values.Count(weight => weight > 0);
        _weightedDone = 0;
        _unweighted = _unweightedUnfinished = 0;
        _unweightedDone = 0;
        foreach (CategoryProgress category in categories)
        {
            double donePart = category.DonePart;
            category.DonePart = 0;
            Add(category);
            Move(category, donePart);
        }

        Measure();
    }

    /// <summary>Takes up a category that hasn't done anything yet; its first update follows.</summary>
    public void Add(CategoryProgress category)
    {
        if (!_weights.ContainsKey(category.Category))
        {
            _unweighted++;
            _unweightedUnfinished++;
        }
    }

    public void Update(CategoryProgress category, double donePart)
    {
        Move(category, donePart);
        Measure();
    }

    private void Move(CategoryProgress category, double donePart)
    {
        double change = donePart - category.DonePart;
        int finished = (donePart == 1 ? 1 : 0) - (category.DonePart == 1 ? 1 : 0);
        category.DonePart = donePart;
        if (!_weights.TryGetValue(category.Category, out double weight))
        {
            _unweightedDone += change;
            _unweightedUnfinished -= finished;
        }
        else if (weight > 0)
        {
            _weightedDone += weight * change;
            _weightedUnfinished -= finished;
        }
    }

    private void Measure()
    {
        double left = _unweighted > 0 && _weightSum < 1 - Nothing ? 1 - _weightSum : 0;
        if (_weightSum + left == 0)
        {
            return;
        }

        double done = _weightedDone + (left > 0 ? left * _unweightedDone / _unweighted : 0);
        bool finished = _weightedUnfinished == 0 && (left == 0 || _unweightedUnfinished == 0);
        double percent = finished ? 100 : Math.Min(99.99, Math.Round(100 * done / (_weightSum + left), 2));
        Percent = Math.Max(Percent, percent);
    }
}
