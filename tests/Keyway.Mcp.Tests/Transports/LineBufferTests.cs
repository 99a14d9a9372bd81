using System.Diagnostics;
using System.Text;

namespace Keyway.Mcp.Tests.Transports;

/// <summary>Lines, however they come in.</summary>
public class LineBufferTests
{
    [Fact]
    public void LinesInPiecesOfAnySize_AreTheLinesThatWereWritten()
    {
        var random = new Random(7);
        string[] written = [.. Enumerable.Range(0, 2000).Select(_ => new string((char)random.Next('a', 'z'), random.Next(random.Next(10) == 0 ? 30_000 : 40)))];
        byte[] all = Encoding.UTF8.GetBytes(string.Join('\n', written) + "\n");
        var lines = new LineBuffer(20_000);
        List<string> read = [];
        for (int at = 0; at < all.Length;)
        {
            Memory<byte> free = lines.Free;
            int count = Math.Min(Math.Min(random.Next(1, 9000), free.Length), all.Length - at);
            all.AsMemory(at, count).CopyTo(free);
            lines.Advance(count);
            at += count;
            while (lines.TryTake(isLast: false, out ReadOnlyMemory<byte> line, out MessageEnvelope? tooLong))
            {
                read.Add(tooLong is null ? Encoding.UTF8.GetString(line.Span) : "too long");
            }
        }

        Assert.Equal(written.Select(line => line.Length > 20_000 ? "too long" : line), read);
        Assert.False(lines.TryTake(isLast: true, out _, out _));
    }

    [Fact]
    public void ManyLinesInOnePiece_TakeTimeByTheirNumberAlone()
    {
        byte[] all = new byte[2 * 1024 * 1024];
        all.AsSpan().Fill((byte)'\n');
        var lines = new LineBuffer(long.MaxValue);
        while (lines.Free.Length < all.Length)
        {
            lines.Advance(lines.Free.Length);
            lines.TryTake(isLast: false, out _, out _);
        }

        lines.TryTake(isLast: true, out _, out _);
        all.CopyTo(lines.Free);
        lines.Advance(all.Length);

        // Where what is left is moved for each of them, that is some 2 TB.
        var time = Stopwatch.StartNew();
        int taken = 0;
        while (lines.TryTake(isLast: false, out _, out _))
        {
            taken++;
        }

        Assert.Equal(all.Length, taken);
        Assert.InRange(time.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(20));
    }
}
