namespace Keyway.Harness;

/// <summary>The two sizes of heavy tests: a small one for every run, and a full one under <c>KEYWAY_FULL=1</c>.</summary>
public static class TestSize
{
    /// <summary>Gets whether heavy tests run in their full size, which is when ratios of time are asserted.</summary>
    public static bool IsFull { get; } = Environment.GetEnvironmentVariable("KEYWAY_FULL") == "1";

    /// <summary>Returns how much there is to do.</summary>
    /// <param name="small">What every run does.</param>
    /// <param name="full">What the full size does.</param>
    public static T Of<T>(T small, T full) => IsFull ? full : small;
}
