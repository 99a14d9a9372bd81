using System.Text.Json.Nodes;

namespace Keyway.Mcp;

/// <summary>The arguments of a call, in the form in which a transport has them.</summary>
internal static class CallArguments
{
    public static ToolArguments Of(JsonNode? arguments)
        => arguments is null ? ToolArguments.None
            : RawJson.Of(arguments) is { } raw ? ToolArguments.FromJson(raw.Utf8)
            : ToolArguments.FromJson(JsonOf(arguments).Memory);

    public static Utf8Json JsonOf(JsonNode? arguments)
        => arguments is null ? default
            : RawJson.Of(arguments) is { } raw ? Utf8Json.Parse(raw.Utf8)
            : Utf8Json.Create(arguments, static (writer, arguments) => arguments.WriteTo(writer));
}
