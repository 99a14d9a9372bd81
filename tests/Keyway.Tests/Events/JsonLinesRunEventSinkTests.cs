namespace Keyway.Tests.Events;

public sealed class JsonLinesRunEventSinkTests : IDisposable
{
    private readonly string _path = Path.GetTempFileName();
    private readonly CollectingLogger _diagnostics = new();

    public void Dispose() => File.Delete(_path);

    [Fact]
    public void File_HasALineForEachEvent_BehindWhatWasThere()
    {
        File.WriteAllText(_path, """{"seq":1,"time":"2026-01-02T03:04:05Z","kind":"end"}""" + "\n" + """{"seq":2,"ti""");
        using (JsonLinesRunEventSink sink = new(_path))
        {
            RunLogger logger = Create(sink);
            logger.LogMessage("hello");
            logger.Finish();
        }

        string[] lines = File.ReadAllLines(_path);
        Assert.Equal(3, lines.Length);
        Assert.Equal(["end", "message", "end"], lines.Select(line => RunEventJson.Read(System.Text.Encoding.UTF8.GetBytes(line)).Name));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void StreamThatFails_FailsTheRun_AndWhatWasWrittenStaysReadable(bool canSeek)
    {
        using FullStream stream = new(room: 500, canSeek);
        InMemoryRunEventSink other = new();
        using JsonLinesRunEventSink sink = new(stream);
        RunLogger logger = Create(sink, other);
        for (int i = 0; i < 50; i++)
        {
            logger.LogMessage("hello");
        }

        logger.Finish();

        Assert.Equal(51, other.Events.Count);
        Assert.Equal("The events of the run can't be written by JsonLinesRunEventSink: No space left on device", logger.Fault!.Message);
        Assert.IsType<IOException>(logger.Fault.InnerException);
        Assert.True(logger.FaultToken.IsCancellationRequested);
        Assert.Single(_diagnostics.Entries);
        Assert.Equal(canSeek, stream.Written[^1] == (byte)'\n');
        using RunEventLineReader reader = new(new MemoryStream(stream.Written));
        long last = 0;
        while (reader.Read() is { } runEvent)
        {
            Assert.Equal(++last, runEvent.Sequence);
        }

        Assert.InRange(last, 2, 5);
    }

    private RunLogger Create(params IRunEventSink[] sinks)
        => new(new RunLoggerOptions { Sinks = sinks, DiagnosticLogger = _diagnostics, FlushTimeout = TimeSpan.FromSeconds(60) });

    /// <summary>A disk that is full after so many bytes: the write that goes beyond is done in part.</summary>
    private sealed class FullStream(int room, bool canSeek) : Stream
    {
        private readonly MemoryStream _written = new();

        public byte[] Written => _written.ToArray();

        public override bool CanRead => false;

        public override bool CanSeek => canSeek;

        public override bool CanWrite => true;

        public override long Length => _written.Length;

        public override long Position
        {
            get => _written.Position;
            set => _written.Position = value;
        }

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => _written.Seek(offset, origin);

        public override void SetLength(long value) => _written.SetLength(value);

        public override void Write(byte[] buffer, int offset, int count)
        {
            int left = room - (int)_written.Length;
            _written.Write(buffer, offset, Math.Min(left, count));
            if (left < count)
            {
                throw new IOException("No space left on device");
            }
        }
    }
}
