using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Keyway.Soundness.Tests.Running;

/// <summary>What programs under test call: they ask it which way to go, and give it what they read.</summary>
public static class Probe
{
    internal static Choices Choices { get; set; } = new();

    /// <summary>Says whether to go this way or the other.</summary>
    public static bool Ask() => Choices.Next();

    /// <summary>Takes what was read, so that no compiler leaves the reading out.</summary>
    /// <param name="value">The value of a key.</param>
    /// <returns>The value.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static string Read(string value) => value;

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
