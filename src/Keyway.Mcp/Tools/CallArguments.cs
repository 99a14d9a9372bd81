using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;

namespace Keyway.Mcp;

/// <summary>The arguments of a call, in the form in which a transport has them.</summary>
internal static class CallArguments
{
    /// <summary>As deep is what a run keeps: what <see cref="Utf8Json.Parse(ReadOnlyMemory{byte})"/> takes.</summary>
    public const int MostLevels = 64;

    public static ToolArguments Of(JsonNode? arguments)
        => arguments is null ? ToolArguments.None
            : RawJson.Of(arguments) is { } raw ? ToolArguments.FromJson(raw.Utf8)
            : ToolArguments.FromJson(Write(arguments).Memory);

    /// <summary>Returns what a run keeps of them; false where it can't keep them.</summary>
    /// <param name="arguments">The arguments.</param>
    /// <param name="json">The same.</param>
    /// <param name="isUtf8">Whether they are text at all.</param>
    public static bool TryGetJson(JsonNode? arguments, out Utf8Json json, out bool isUtf8)
    {
        isUtf8 = true;
        json = default;
        if (arguments is null)
        {
            return true;
        }

        ReadOnlyMemory<byte> utf8 = RawJson.Of(arguments)?.Utf8 ?? Write(arguments).Memory;
        try
        {
            json = Utf8Json.Parse(utf8);
            return true;
        }
        catch (JsonException)
        {
            isUtf8 = Utf8.IsValid(utf8.Span);
            return false;
        }
    }

    private static Utf8Json Write(JsonNode arguments) => Utf8Json.Create(arguments, static (writer, arguments) => arguments.WriteTo(writer));
}
