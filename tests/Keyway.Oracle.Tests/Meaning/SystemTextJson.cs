using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Keyway.Oracle.Tests.Corpus;
using Keyway.Oracle.Tests.Texts;

namespace Keyway.Oracle.Tests.Meaning;

/// <summary>The oracle: System.Text.Json, by reflection, as strict as it can be told to be.</summary>
internal static class SystemTextJson
{
    private const int MaxDepth = 64;

    // One argument stands in the object of all of them, which the oracle doesn't see.
    private static readonly JsonSerializerOptions s_argument = Make(MaxDepth - 1);
    private static readonly JsonSerializerOptions s_whole = Make(MaxDepth);

    // What is shown may be infinite, and a struct that was never set holds nulls.
    private static readonly JsonSerializerOptions s_shown =
        new(s_whole) { NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals, RespectNullableAnnotations = false };

    public static Answer Read(CorpusEntry entry, ReadOnlySpan<byte> utf8)
    {
        if (!System.Text.Unicode.Utf8.IsValid(utf8))
        {
            // It passes over such bytes where it doesn't decode them (RFC 8259, section 8.1).
            return Answer.Refused("not UTF-8");
        }

        try
        {
            object? value = JsonSerializer.Deserialize(utf8, entry.Type, entry.IsWhole ? s_whole : s_argument);

            // Nullability of the root is beyond its options.
            return value is null && entry.Nullability.WriteState != System.Reflection.NullabilityState.Nullable
                ? Answer.Refused("null")
                : Answer.Taken(value);
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException or NotSupportedException)
        {
            // Its converter of JsonObject says so of a name that comes twice, and that of an abstract type of an object without a discriminator.
            return Answer.Refused(exception.Message);
        }
    }

    public static Answer Read(CorpusEntry entry, string text) => Read(entry, Encoding.UTF8.GetBytes(text));

    public static string Write(object? value, Type? type = null)
        => JsonSerializer.Serialize(value, type ?? value?.GetType() ?? typeof(object), s_shown);

    /// <summary>Returns the key that a name stands for; null where it stands for none.</summary>
    public static object? ReadKey(Type type, string name)
    {
        try
        {
            Type dictionary = typeof(Dictionary<,>).MakeGenericType(type, typeof(int));
            var read = (System.Collections.IDictionary)JsonSerializer.Deserialize($"{{{name}:0}}", dictionary, s_whole)!;
            return read.Keys.Cast<object>().Single();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Shows a value; one that can't be written, which holds half a surrogate pair, by its type.</summary>
    public static string Show(object? value)
    {
        try
        {
            return Write(value);
        }
        catch (JsonException)
        {
            return $"a {value!.GetType()} that can't be written";
        }
    }

    /// <summary>Says whether the oracle would write a value, which holds no null where its type forbids one.</summary>
    public static bool Writes(object? value, Type type)
    {
        try
        {
            JsonSerializer.Serialize(value, type, s_whole);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>Says whether the oracle reads what stands at a place.</summary>
    public static bool Reads(Place place)
        => Reads(place.Type, place.MayBeNull, place.Node, s_whole);

    /// <summary>Returns what the oracle reads at a place.</summary>
    public static object? Read(Place place) => JsonSerializer.Deserialize(place.Node.ToString(), place.Type, s_whole);

    /// <summary>Says whether the converter of a member reads a value, and what it makes of it may stand there.</summary>
    public static bool Reads(JsonPropertyInfo member, JsonTree value)
        => Reads(member.PropertyType, member.IsSetNullable, value, With(member));

    /// <summary>Returns a value of a member's type as the converter of the member writes it; itself where there is none.</summary>
    public static JsonTree Convert(JsonPropertyInfo member, JsonTree value)
        => member.CustomConverter is null ? value
            : JsonTree.Parse(JsonSerializer.Serialize(JsonSerializer.Deserialize(value.ToString(), member.PropertyType, s_whole), member.PropertyType, With(member)))!;

    /// <summary>Returns what the oracle knows of a type.</summary>
    public static JsonTypeInfo Describe(Type type) => s_whole.GetTypeInfo(type);

    private static bool Reads(Type type, bool mayBeNull, JsonTree value, JsonSerializerOptions options)
    {
        try
        {
            return (mayBeNull && value.Kind == JsonValueKind.Null) || JsonSerializer.Deserialize(value.ToString(), type, options) is not null || mayBeNull;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static JsonSerializerOptions With(JsonPropertyInfo member)
    {
        var options = new JsonSerializerOptions(s_whole);
        options.Converters.Insert(0, member.CustomConverter!);
        return options;
    }

    // By itself it orders texts as the machine's culture does, which takes some of them for one and loses what came first.
    private static void OrderTexts(JsonTypeInfo type)
    {
        if (type.Type == typeof(SortedList<string, string>))
        {
            type.CreateObject = () => new SortedList<string, string>(StringComparer.Ordinal);
        }
    }

    private static JsonSerializerOptions Make(int maxDepth)
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            MaxDepth = maxDepth,
            TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { OrderTexts } },

            // Keyway knows the values of enums by their names alone, and so do its schemas.
            Converters = { new JsonStringEnumConverter(namingPolicy: null, allowIntegerValues: false) },
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
            AllowDuplicateProperties = false,
            RespectNullableAnnotations = true,
            RespectRequiredConstructorParameters = true,
        };

        // From here on a type has one description, whose members can be compared.
        options.MakeReadOnly();
        return options;
    }
}
