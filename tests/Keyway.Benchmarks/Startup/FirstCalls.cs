using System.Globalization;
using Keyway.Harness;

namespace Keyway.Benchmarks.Startup;

/// <summary>The first answers of one program, in as many fresh processes.</summary>
internal sealed class FirstCalls(string child, string title)
{
    private readonly List<FirstCallSample> _samples = [];

    /// <summary>Gets the program.</summary>
    public string Child => child;

    /// <summary>Gets what was measured.</summary>
    public IReadOnlyList<FirstCallSample> Samples => _samples;

    /// <summary>Gets the milliseconds in the middle.</summary>
    public double Median => Statistics.Median(_samples.Select(sample => sample.Milliseconds));

    /// <summary>Gets the methods compiled in the middle.</summary>
    public double Methods => Statistics.Median(_samples.Select(sample => (double)sample.Methods));

    /// <summary>Gets the bytes in the middle.</summary>
    public double Bytes => Statistics.Median(_samples.Select(sample => (double)sample.Bytes));

    /// <summary>Runs the program once.</summary>
    public void Take() => _samples.Add(FirstCallSample.Take(child));

    /// <inheritdoc/>
    public override string ToString()
        => string.Create(
            CultureInfo.InvariantCulture,
            $"{title,-36}{Median,8:F1} ms  ({_samples.Min(sample => sample.Milliseconds):F1} to "
            + $"{_samples.Max(sample => sample.Milliseconds):F1})  {Methods,5:F0} methods  {Bytes / 1000,8:N0} kB");
}
