using System.Buffers;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace Keyway;

/// <summary>
/// The arguments of a call, from whichever form the caller has them in: UTF-8 JSON, a <see cref="JsonElement"/>, a map
/// of elements or a map of objects. The same rules hold and the same answers come, whatever the form.
/// </summary>
/// <remarks>The data is not copied: it must stay as it is until the call has been answered.</remarks>
[StructLayout(LayoutKind.Auto)]
public readonly struct ToolArguments
{
    // An array, a memory manager, a dictionary, or an element in a box: few fields, since the way of a call copies them.
    private readonly object? _data;
    private readonly int _start;
    private readonly int _length;

    private ToolArguments(object? data, ArgumentSource source, int start = 0, int length = 0)
    {
        _data = data;
        _start = start;
        _length = length;
        Source = source;
    }

    /// <summary>Gets the arguments of a call without any.</summary>
    public static ToolArguments None => default;

    /// <summary>
    /// Gets the dialect of the schema that the arguments were written by. By <see cref="SchemaDialect.OpenAIStrict"/>
    /// nothing can be left out, so that null stands for absent there: where a member is optional and null isn't one of
    /// its values. Everywhere else null stays what it is.
    /// </summary>
    public SchemaDialect Dialect { get; init; }

    internal ReadOnlySpan<byte> Utf8
        => _data is byte[] array ? array.AsSpan(_start, _length)
            : _data is MemoryManager<byte> manager ? manager.GetSpan().Slice(_start, _length)
            : default;

    internal JsonElement Element => (JsonElement)_data!;

    internal ArgumentMap Map => Source is ArgumentSource.ElementMap or ArgumentSource.ObjectMap ? new(_data!) : default;

    internal ArgumentSource Source { get; }

    /// <summary>Takes a JSON object as UTF-8. What it holds is checked when the call is made.</summary>
    /// <param name="utf8">The text.</param>
    public static ToolArguments FromJson(ReadOnlyMemory<byte> utf8)
    {
        // A manager first, though it may have an array: it knows whether that is still its own when the call is made.
        if (MemoryMarshal.TryGetMemoryManager(utf8, out MemoryManager<byte>? manager, out int start, out int length))
        {
            return new(manager, ArgumentSource.Utf8, start, length);
        }

        MemoryMarshal.TryGetArray(utf8, out ArraySegment<byte> array);
        return new(array.Array, ArgumentSource.Utf8, array.Offset, array.Count);
    }

    /// <summary>Takes a JSON object as UTF-8. What it holds is checked when the call is made.</summary>
    /// <param name="utf8">The text.</param>
    /// <exception cref="ArgumentNullException"><paramref name="utf8"/> is null.</exception>
    public static ToolArguments FromJson(byte[] utf8)
    {
        ArgumentNullException.ThrowIfNull(utf8);
        return new(utf8, ArgumentSource.Utf8, 0, utf8.Length);
    }

    /// <summary>Takes a JSON object as a string. What it holds is checked when the call is made.</summary>
    /// <param name="json">The text.</param>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is null.</exception>
    public static ToolArguments FromJson(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return FromJson(Encoding.UTF8.GetBytes(json));
    }

    /// <summary>Takes a JSON object that was parsed before. An undefined element stands for no arguments.</summary>
    /// <param name="element">The object.</param>
    public static ToolArguments FromElement(JsonElement element) => new(element, ArgumentSource.Element);

    /// <summary>Takes arguments that were parsed one by one.</summary>
    /// <param name="arguments">Elements by name.</param>
    /// <exception cref="ArgumentException">It is a sequence, not a dictionary, and a name comes twice in it.</exception>
    public static ToolArguments FromElements(IEnumerable<KeyValuePair<string, JsonElement>> arguments)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        return new(ArgumentMap.Of(arguments), ArgumentSource.ElementMap);
    }

    /// <summary>
    /// Takes arguments that came as texts, such as those of a prompt or of the URI of a resource; numbers, booleans, names of enums
    /// and dates are read from them.
    /// </summary>
    /// <param name="arguments">Texts by name.</param>
    /// <exception cref="ArgumentException">A name comes twice.</exception>
    public static ToolArguments FromTexts(IEnumerable<KeyValuePair<string, string>> arguments)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        return FromValues(arguments.Select(argument => KeyValuePair.Create(argument.Key, (object?)argument.Value)));
    }

    /// <summary>
    /// Takes arguments as objects. A value that is already of its parameter's type is taken as it is, and validated;
    /// scalars, JSON elements and nodes, maps and lists of them are read as the JSON that they stand for.
    /// </summary>
    /// <param name="arguments">Objects by name.</param>
    /// <exception cref="ArgumentException">It is a sequence, not a dictionary, and a name comes twice in it.</exception>
    public static ToolArguments FromValues(IEnumerable<KeyValuePair<string, object?>> arguments)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        return new(ArgumentMap.Of(arguments), ArgumentSource.ObjectMap);
    }
}
