using System.Text.Json;

namespace Keyway.Binding;

/// <summary>
/// How values of one type are read from JSON, written as JSON, described by JSON Schema and validated. Bindings are
/// structs without state and compose by type arguments, so that the compiler sees one flat piece of code for
/// <c>ListBinding&lt;int, IntegerBinding&lt;int&gt;&gt;</c>.
/// </summary>
/// <typeparam name="T">The type whose values are bound.</typeparam>
public interface IJsonBinding<T>
{
    /// <summary>
    /// Reads a value. The reader stands on its first token and is left on its last one. What doesn't fit is recorded
    /// as a fault; what is returned then is never used.
    /// </summary>
    /// <param name="reader">Where to read from.</param>
    /// <exception cref="NotSupportedException">Values of this type are only written.</exception>
    static virtual T Read(ref BindingReader reader)
        => throw new NotSupportedException($"{typeof(T)} is a type of results: it can't be read from arguments.");

    /// <summary>Reads a value that is a whole text of one token, without a reader; false where it takes one.</summary>
    /// <param name="token">A value of JSON that was parsed before. For objects and arrays the answer is false.</param>
    /// <param name="value">The value that <see cref="Read"/> would return.</param>
    static virtual bool TryReadToken(ReadOnlySpan<byte> token, out T value)
    {
        value = default!;
        return false;
    }

    /// <summary>Checks the rules within a value that was not read from JSON.</summary>
    /// <param name="reader">Where faults are recorded.</param>
    /// <param name="value">The value.</param>
    static virtual void Validate(ref BindingReader reader, T value)
    {
        if (value is null)
        {
            reader.Fault(reader.Mark(), ArgumentFaultCodes.Null, "a value", "null");
        }
    }

    /// <summary>Writes a value.</summary>
    /// <param name="writer">Where to write to.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="NotSupportedException">Values of this type are only read.</exception>
    static virtual void Write(Utf8JsonWriter writer, T value)
        => throw new NotSupportedException($"{typeof(T)} is a type of arguments: it can't be written as a result.");

    /// <summary>Writes a value that is one short token, without a writer; false where it takes one.</summary>
    /// <param name="value">The value.</param>
    /// <param name="utf8">Where to write to: at least 32 bytes.</param>
    /// <param name="bytesWritten">How many bytes were written.</param>
    static virtual bool TryWriteToken(T value, Span<byte> utf8, out int bytesWritten)
    {
        bytesWritten = 0;
        return false;
    }

    /// <summary>Writes the schema of values.</summary>
    /// <param name="schema">Where to write to.</param>
    /// <param name="keywords">What the place where the value stands says of it.</param>
    static abstract void WriteSchema(SchemaWriter schema, in SchemaKeywords keywords);
}
