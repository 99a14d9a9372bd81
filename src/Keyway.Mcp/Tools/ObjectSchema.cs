using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Keyway.Mcp;

/// <summary>
/// The output schema of a tool for clients before 2026-07-28, to whom structured content is an object (2025-11-25, "Tools", "Structured
/// Content"). What isn't one goes into the member <c>result</c> of one, as the SDK of the protocol does it.
/// </summary>
internal static class ObjectSchema
{
    // A type takes two levels, and types are as deep as a compiler takes them.
    private static readonly JsonDocumentOptions s_options = new() { MaxDepth = 1000 };
    private static readonly ConditionalWeakTable<ToolDescriptor, StrongBox<Utf8Json>> s_made = [];

    public static Utf8Json Of(ToolDescriptor tool) => s_made.GetValue(tool, static tool => new(Make(tool))).Value;

    private static Utf8Json Make(ToolDescriptor tool)
    {
        Utf8Json schema = tool.OutputSchema;
        if (schema.IsEmpty || schema.Span.StartsWith("{\"type\":\"object\""u8))
        {
            // That is how most begin.
            return schema;
        }

        JsonNode? result = JsonNode.Parse(schema.Span, documentOptions: s_options);
        var root = result as JsonObject;
        if (tool.ReturnsObject && root!.ContainsKey("type"))
        {
            return schema;
        }

        // References lead to the definitions by their place from the root, which may be another object now.
        JsonNode? definitions = root?["$defs"];
        root?.Remove("$defs");
        JsonObject stating = tool.ReturnsObject ? root! : new JsonObject { ["properties"] = new JsonObject { ["result"] = result }, ["required"] = new JsonArray("result") };
        stating.Insert(0, "type", "object");
        if (definitions is not null)
        {
            stating["$defs"] = definitions;
        }

        return Utf8Json.Create(stating, static (writer, schema) => schema.WriteTo(writer));
    }
}
