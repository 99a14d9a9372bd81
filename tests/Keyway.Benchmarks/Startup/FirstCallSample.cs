using System.Globalization;

namespace Keyway.Benchmarks.Startup;

/// <summary>What one fresh process took for its first answer.</summary>
/// <param name="Milliseconds">From the start of <c>Main</c> to the answer.</param>
/// <param name="Methods">The methods that were compiled just in time until then.</param>
/// <param name="Bytes">The bytes that were allocated until then.</param>
/// <param name="Answer">The answer.</param>
internal readonly record struct FirstCallSample(double Milliseconds, long Methods, long Bytes, string Answer)
{
    /// <summary>Takes one in a fresh process.</summary>
    public static FirstCallSample Take(string child)
    {
        string[] words = ChildProgram.Run(child);
        return new(
            double.Parse(words[0], CultureInfo.InvariantCulture) / 1000,
            long.Parse(words[1], CultureInfo.InvariantCulture),
            long.Parse(words[2], CultureInfo.InvariantCulture),
            words[3]);
    }
}
