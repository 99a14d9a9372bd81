using System.Globalization;

namespace Keyway.Benchmarks.Startup;

/// <summary>What listing the names of ten tools and of 1,000 allocates.</summary>
/// <param name="Few">How many names the small registry has.</param>
/// <param name="FewBytes">What listing them allocates.</param>
/// <param name="Many">How many names the large registry has.</param>
/// <param name="ManyBytes">What listing them allocates.</param>
internal readonly record struct NameListing(int Few, long FewBytes, int Many, long ManyBytes)
{
    /// <summary>Measures it in a fresh process, in code that hasn't been optimized yet.</summary>
    public static NameListing Run()
    {
        string[] words = ChildProgram.Run("Thousand", "names");
        return new(
            int.Parse(words[0], CultureInfo.InvariantCulture),
            long.Parse(words[1], CultureInfo.InvariantCulture),
            int.Parse(words[2], CultureInfo.InvariantCulture),
            long.Parse(words[3], CultureInfo.InvariantCulture));
    }

    /// <summary>Returns the figures.</summary>
    public override string ToString()
        => string.Create(
            CultureInfo.InvariantCulture,
            $"Listing names: {Few} tools {FewBytes} bytes, {Many:N0} tools {ManyBytes} bytes");
}
