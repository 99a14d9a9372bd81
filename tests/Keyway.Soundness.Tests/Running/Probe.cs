using System.Diagnostics.CodeAnalysis;

namespace Keyway.Soundness.Tests.Running;

/// <summary>What programs under test call: they ask it which way to go, and tell it what they read.</summary>
public static class Probe
{
    internal static Choices Choices { get; set; } = new();

    internal static HashSet<string> Reads { get; } = new(StringComparer.Ordinal);

    /// <summary>Says whether to go this way or the other.</summary>
    public static bool Ask() => Choices.Next();

    /// <summary>Notes what was read.</summary>
    /// <param name="value">The value of a key.</param>
    /// <returns>The value.</returns>
    public static string Read(string value)
    {
        lock (Reads)
        {
            Reads.Add(value);
        }

        return value;
    }

    /// <summary>Ends the call.</summary>
    /// <exception cref="ProbeException">Always.</exception>
    [DoesNotReturn]
    public static void Stop() => throw new ProbeException();

    /// <summary>Ends the call unless a condition is true.</summary>
    /// <param name="condition">The condition.</param>
    /// <exception cref="ProbeException">It is false.</exception>
    public static void Check([DoesNotReturnIf(false)] bool condition)
    {
        if (!condition)
        {
            throw new ProbeException();
        }
    }
}
