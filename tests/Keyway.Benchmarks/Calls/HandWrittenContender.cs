using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Keyway.Benchmarks.Calls;

/// <summary>What somebody writes who knows Utf8JsonReader: no check that nobody asked for, and a writer that is kept.</summary>
[SuppressMessage("Design", "CA1001:Types that own disposable fields should be disposable", Justification = "Holds memory only.")]
internal abstract class HandWrittenContender : IContender
{
    private readonly ArrayBufferWriter<byte> _buffer = new(256);
    private readonly Utf8JsonWriter _writer;

    protected HandWrittenContender()
        => _writer = new Utf8JsonWriter(_buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <inheritdoc/>
    public string Name => "hand-written";

    /// <inheritdoc/>
    public byte[] Answer(byte[] arguments)
    {
        Call(arguments, _writer);
        _writer.Flush();
        byte[] answer = _buffer.WrittenSpan.ToArray();
        _buffer.ResetWrittenCount();
        _writer.Reset();
        return answer;
    }

    /// <inheritdoc/>
    public long Run(byte[] arguments, int times)
    {
        long length = 0;
        for (int i = 0; i < times; i++)
        {
            length += Answer(arguments).Length;
        }

        return length;
    }

    /// <summary>Reads the arguments, calls the method and writes what it returns.</summary>
    protected abstract void Call(ReadOnlySpan<byte> arguments, Utf8JsonWriter answer);

    /// <summary>Moves into the object that comes next.</summary>
    protected static void BeginObject(ref Utf8JsonReader reader)
    {
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException("Expected an object.");
        }
    }

    /// <summary>Says what is wrong with the member that the reader stands on.</summary>
    protected static JsonException Unknown(ref Utf8JsonReader reader) => new($"There is no '{reader.GetString()}'.");
}
