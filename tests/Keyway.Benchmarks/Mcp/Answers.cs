using System.Text;

namespace Keyway.Benchmarks.Mcp;

/// <summary>What is asked of each answer while time runs: that it is one. What it says is compared once, beforehand.</summary>
internal static class Answers
{
    /// <summary>Holds that a message answers a request without an error.</summary>
    /// <exception cref="InvalidOperationException">It doesn't.</exception>
    public static void Check(ReadOnlyMemory<byte> message)
    {
        ReadOnlySpan<byte> utf8 = message.Span;
        if (utf8.IndexOf("\"result\":"u8) < 0 || utf8.IndexOf("\"isError\":true"u8) >= 0)
        {
            throw new InvalidOperationException($"Expected a result without an error, got {Encoding.UTF8.GetString(utf8)}");
        }
    }
}
