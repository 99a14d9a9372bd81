using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Keyway.Benchmarks.Calls;

/// <summary>
/// What somebody writes who knows Utf8JsonReader: it refuses unknown, repeated and missing members, keeps its writer, and
/// gives the bytes to the same kind of result. It stops at the first fault, and serves one thread.
/// </summary>
[SuppressMessage("Design", "CA1001:Types that own disposable fields should be disposable", Justification = "Holds memory only.")]
internal abstract class HandWrittenContender : IContender
{
    private readonly byte[] _arguments;
    private readonly ArrayBufferWriter<byte> _buffer = new(256);
    private readonly Utf8JsonWriter _writer;

    protected HandWrittenContender(byte[] arguments)
    {
        _arguments = arguments;
        _writer = new Utf8JsonWriter(_buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }

    /// <inheritdoc/>
    public string Name => "hand-written";

    /// <inheritdoc/>
    public object Call()
    {
        Call(_arguments, _writer);
        _writer.Flush();
        byte[] answer = _buffer.WrittenSpan.ToArray();
        _buffer.ResetWrittenCount();
        _writer.Reset();
        return ToolResult.Success(Utf8Json.FromTrusted(answer));
    }

    /// <inheritdoc/>
    public JsonElement Read(object result) => ((ToolResult)result).StructuredContent.ToJsonElement();

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

    /// <summary>Moves to the value of the member that the reader stands on, unless that has come before.</summary>
    protected static void BeginMember(ref Utf8JsonReader reader, bool hasCome)
    {
        if (hasCome)
        {
            throw new JsonException($"'{reader.GetString()}' comes twice.");
        }

        reader.Read();
    }

    /// <summary>Makes sure that nothing follows the arguments.</summary>
    protected static void End(ref Utf8JsonReader reader) => reader.Read();

    /// <summary>Says what is wrong with the member that the reader stands on.</summary>
    protected static JsonException Unknown(ref Utf8JsonReader reader) => new($"There is no '{reader.GetString()}'.");
}
