using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Keyway.Soundness.Tests.Running;

/// <summary>What programs under test call: they ask it which way to go, and give it what they read.</summary>
public static class Probe
{
    internal static Choices Choices { get; set; } = new();

    internal static Readings Readings { get; set; } = new();

    /// <summary>Says whether to go this way or the other.</summary>
    public static bool Ask() => Choices.Next();

    /// <summary>Takes what was read, so that no compiler leaves the reading out.</summary>
    /// <param name="value">The value of a key.</param>
    /// <returns>The value.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static string Read(string value)
    {
        Readings.Read(value);
        return value;
    }

    /// <summary>Notes that a statement runs.</summary>
    /// <param name="statement">Where it stands.</param>
    public static void Visit(int statement) => Readings.Visit(statement);

    /// <summary>Marks the values of a context as given to a callable.</summary>
    /// <param name="callable">The callable.</param>
    /// <param name="context">The context.</param>
    /// <returns>The same keys, with marked values.</returns>
    public static RuntimeContext Enter(string callable, RuntimeContext context) => Readings.Enter(callable, context);

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
