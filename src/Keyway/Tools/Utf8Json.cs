using System.Buffers;
using System.Diagnostics;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Keyway;

/// <summary>
/// A JSON text as UTF-8 bytes: a schema, a result, the details of an error. It goes to the wire as it is, and is decoded
/// only where somebody reads it. It stands on one line: where there were line breaks between tokens there are spaces, since to
/// many who read it the end of a line is the end of a message (JSON Lines, server-sent events, MCP over standard streams).
/// </summary>
[DebuggerDisplay("{ToString(),nq}")]
public readonly struct Utf8Json : IEquatable<Utf8Json>
{
    /// <summary>
    /// How Keyway writes JSON: it is read by models and programs, never as HTML, so that only what needs an escape in
    /// JSON gets one.
    /// </summary>
    internal static readonly JsonWriterOptions WriterOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly ReadOnlyMemory<byte> _bytes;

    private Utf8Json(ReadOnlyMemory<byte> bytes) => _bytes = bytes.Span.IndexOfAny((byte)'\n', (byte)'\r') < 0 ? bytes : OnOneLine(bytes.Span);

    /// <summary>Gets the bytes; empty where there is no JSON.</summary>
    public ReadOnlyMemory<byte> Memory => _bytes;

    /// <summary>Gets the bytes; empty where there is no JSON.</summary>
    public ReadOnlySpan<byte> Span => _bytes.Span;

    /// <summary>Gets whether there is no JSON here, which differs from a JSON null.</summary>
    public bool IsEmpty => _bytes.IsEmpty;

    /// <summary>Takes one JSON text over, after a check of its syntax. The bytes are not copied where they have no line break.</summary>
    /// <param name="utf8">One JSON value as UTF-8.</param>
    /// <exception cref="JsonException">The bytes are not one JSON value (RFC 8259).</exception>
    public static Utf8Json Parse(ReadOnlyMemory<byte> utf8)
    {
        var reader = new Utf8JsonReader(utf8.Span);
        while (reader.Read())
        {
            reader.Skip();
        }

        // The reader looks only at what it decodes.
        if (!Utf8.IsValid(utf8.Span))
        {
            throw new JsonException("The bytes are not UTF-8.");
        }

        return new Utf8Json(utf8);
    }

    /// <summary>Encodes one JSON text, after a check of its syntax.</summary>
    /// <param name="json">One JSON value.</param>
    /// <exception cref="JsonException">The text is not one JSON value (RFC 8259).</exception>
    public static Utf8Json Parse(string json) => Parse(Encoding.UTF8.GetBytes(json).AsMemory());

    /// <summary>Writes one JSON value.</summary>
    /// <typeparam name="TState">What <paramref name="write"/> needs, passed on so that it captures nothing.</typeparam>
    /// <param name="state">Passed to <paramref name="write"/>.</param>
    /// <param name="write">Writes exactly one value.</param>
    /// <exception cref="InvalidOperationException">What was written is not one JSON value.</exception>
    public static Utf8Json Create<TState>(TState state, Action<Utf8JsonWriter, TState> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, WriterOptions))
        {
            write(writer, state);
        }

        return new Utf8Json(buffer.WrittenMemory);
    }

    /// <summary>Takes over bytes that are known to be one JSON value.</summary>
    internal static Utf8Json FromTrusted(ReadOnlyMemory<byte> utf8) => new(utf8);

    /// <summary>Reads the text as a <see cref="JsonElement"/> that owns its data; undefined where there is no JSON.</summary>
    public JsonElement ToJsonElement()
    {
        if (IsEmpty)
        {
            return default;
        }

        var reader = new Utf8JsonReader(_bytes.Span);
        return JsonElement.ParseValue(ref reader);
    }

    /// <summary>Decodes the text; empty where there is no JSON.</summary>
    public override string ToString() => Encoding.UTF8.GetString(_bytes.Span);

    /// <summary>Compares byte by byte: two spellings of one value differ.</summary>
    /// <param name="other">What to compare with.</param>
    public bool Equals(Utf8Json other) => _bytes.Span.SequenceEqual(other._bytes.Span);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Utf8Json other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        hash.AddBytes(_bytes.Span);
        return hash.ToHashCode();
    }

    /// <summary>Compares byte by byte.</summary>
    public static bool operator ==(Utf8Json left, Utf8Json right) => left.Equals(right);

    /// <summary>Compares byte by byte.</summary>
    public static bool operator !=(Utf8Json left, Utf8Json right) => !left.Equals(right);

    // Within strings they are escapes (RFC 8259, section 7): what is met here is white space.
    private static byte[] OnOneLine(ReadOnlySpan<byte> utf8)
    {
        byte[] line = utf8.ToArray();
        foreach (ref byte symbol in line.AsSpan())
        {
            symbol = symbol is (byte)'\n' or (byte)'\r' ? (byte)' ' : symbol;
        }

        return line;
    }
}
