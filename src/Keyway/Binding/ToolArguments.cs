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
    private ToolArguments(ReadOnlyMemory<byte> utf8, JsonElement element, ArgumentMap map, ArgumentSource source)
    {
        Utf8 = utf8;
        Element = element;
        Map = map;
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

    internal ReadOnlyMemory<byte> Utf8 { get; }

    internal JsonElement Element { get; }

    internal ArgumentMap Map { get; }

    internal ArgumentSource Source { get; }

    /// <summary>Takes a JSON object as UTF-8. What it holds is checked when the call is made.</summary>
    /// <param name="utf8">The text.</param>
    public static ToolArguments FromJson(ReadOnlyMemory<byte> utf8) => new(utf8, default, default, ArgumentSource.Utf8);

    /// <summary>Takes a JSON object as UTF-8. What it holds is checked when the call is made.</summary>
    /// <param name="utf8">The text.</param>
    public static ToolArguments FromJson(byte[] utf8) => FromJson(utf8.AsMemory());

    /// <summary>Takes a JSON object as a string. What it holds is checked when the call is made.</summary>
    /// <param name="json">The text.</param>
    public static ToolArguments FromJson(string json) => FromJson(Encoding.UTF8.GetBytes(json).AsMemory());

    /// <summary>Takes a JSON object that was parsed before. An undefined element stands for no arguments.</summary>
    /// <param name="element">The object.</param>
    public static ToolArguments FromElement(JsonElement element) => new(default, element, default, ArgumentSource.Element);

    /// <summary>Takes arguments that were parsed one by one.</summary>
    /// <param name="arguments">Elements by name.</param>
    /// <exception cref="ArgumentException">It is a sequence, not a dictionary, and a name comes twice in it.</exception>
    public static ToolArguments FromElements(IEnumerable<KeyValuePair<string, JsonElement>> arguments)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        return new(default, default, ArgumentMap.Of(arguments), ArgumentSource.ElementMap);
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
        return new(default, default, ArgumentMap.Of(arguments), ArgumentSource.ObjectMap);
    }
}
