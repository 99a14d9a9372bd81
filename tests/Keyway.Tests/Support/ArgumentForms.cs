using System.Text.Json;
using System.Text.Json.Nodes;

namespace Keyway.Tests.Support;

/// <summary>Brings one JSON text into every form that arguments come in.</summary>
internal static class ArgumentForms
{
    private static readonly JsonDocumentOptions s_deep = new() { MaxDepth = 1000 };

    public static IReadOnlyList<ArgumentForm> All { get; } = Enum.GetValues<ArgumentForm>();

    public static bool IsMap(ArgumentForm form) => form is not (ArgumentForm.Utf8 or ArgumentForm.Element);

    public static ToolArguments Make(ArgumentForm form, string json)
    {
        JsonElement element = form == ArgumentForm.Utf8 ? default : JsonElement.Parse(json, s_deep);
        return form switch
        {
            ArgumentForm.Utf8 => ToolArguments.FromJson(json),
            ArgumentForm.Element => ToolArguments.FromElement(element),
            ArgumentForm.ElementMap => ToolArguments.FromElements(
                element.EnumerateObject().ToDictionary(member => member.Name, member => member.Value)),
            ArgumentForm.ObjectMapOfElements => Values(element, value => value),
            ArgumentForm.ObjectMapOfNodes => Values(element, value => JsonNode.Parse(value.GetRawText(), null, s_deep)),
            _ => Values(element, Plain),
        };
    }

    private static ToolArguments Values(JsonElement element, Func<JsonElement, object?> convert)
        => ToolArguments.FromValues(element.EnumerateObject().ToDictionary(member => member.Name, member => convert(member.Value)));

    /// <summary>Returns what a program would hold: numbers, strings, booleans, lists, dictionaries.</summary>
    private static object? Plain(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.String => element.GetString(),
        JsonValueKind.Array => element.EnumerateArray().Select(Plain).ToList(),
        JsonValueKind.Object => element.EnumerateObject().ToDictionary(member => member.Name, member => Plain(member.Value)),
        _ => element.TryGetInt32(out int int32) ? (object)int32
            : element.TryGetInt64(out long int64) ? (object)int64
            : element.TryGetUInt64(out ulong uint64) ? (object)uint64
            : element.GetDouble(),
    };
}
