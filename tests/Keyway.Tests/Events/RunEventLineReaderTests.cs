using System.Text;

namespace Keyway.Tests.Events;

public class RunEventLineReaderTests
{
    [Fact]
    public void IncompleteLastLine_CountsAsNotThere()
    {
        Assert.Equal([1L, 2L], ReadAll($"{Line(1)}\n{Line(2)}\n{Line(3)[..^5]}"));
        Assert.Equal([1L], ReadAll($"{Line(1)}\n{{\"seq\":2}}"));
    }

    [Fact]
    public void LastLineWithoutLineFeed_IsThereWhenItIsComplete()
        => Assert.Equal([1L, 2L], ReadAll($"{Line(1)}\r\n\n{Line(2)}"));

    [Fact]
    public void CorruptLine_IsAFaultWithItsNumber_AndTheRestCanBeRead()
    {
        using RunEventLineReader reader = new(Stream($"{Line(1)}\n\n{{\"seq\":}}\n{Line(4)}\n"));
        Assert.Equal(1, reader.Read()!.Sequence);

        var fault = Assert.Throws<RunEventFormatException>(reader.Read);

        Assert.Equal(3, fault.LineNumber);
        Assert.StartsWith("Line 3: ", fault.Message, StringComparison.Ordinal);
        Assert.Equal(4, reader.Read()!.Sequence);
        Assert.Null(reader.Read());
    }

    [Fact]
    public void GrowingFile_IsFollowedFromAnyPlaceInALine()
    {
        byte[] bytes = Encoding.UTF8.GetBytes($"{Line(1)}\n{Line(2)}\n");
        using MemoryStream stream = new();
        using RunEventLineReader reader = new(stream);
        List<long> seen = [];
        for (int i = 0; i < bytes.Length; i++)
        {
            stream.WriteByte(bytes[i]);
            stream.Position--;
            if (reader.Read() is { } runEvent)
            {
                seen.Add(runEvent.Sequence);
            }
        }

        Assert.Equal([1L, 2L], seen);
    }

    [Fact]
    public void LongLines_AreRead()
    {
        string name = new('x', 100_000);

        using RunEventLineReader reader = new(Stream($"{Line(1, name)}\n{Line(2)}\n"));

        Assert.Equal(name, reader.Read()!.Name);
        Assert.Equal(2, reader.Read()!.Sequence);
    }

    [Fact]
    public void FindMissing_CountsWhatIsStoodFor()
    {
        RunEvent one = RunEventJson.Read(Encoding.UTF8.GetBytes(Line(1)));

        Assert.Empty(RunEventSequence.FindMissing([]));
        Assert.Empty(RunEventSequence.FindMissing([one with { Sequence = 6, StandsFor = [new(2, 2), new(4, 5)] }, one, one with { Sequence = 3 }]));
        Assert.Equal(
            [new SequenceRange(1, 1), new SequenceRange(3, 3), new SequenceRange(6, 8)],
            RunEventSequence.FindMissing([one with { Sequence = 9, StandsFor = [new(4, 5)] }, one with { Sequence = 2 }]));
    }

    private static string Line(long sequence, string name = "n")
        => $$"""{"seq":{{sequence}},"time":"2026-01-02T03:04:05Z","kind":"log","name":"{{name}}"}""";

    private static MemoryStream Stream(string text) => new(Encoding.UTF8.GetBytes(text));

    private static List<long> ReadAll(string text)
    {
        using RunEventLineReader reader = new(Stream(text));
        List<long> seen = [];
        while (reader.Read() is { } runEvent)
        {
            seen.Add(runEvent.Sequence);
        }

        return seen;
    }
}
