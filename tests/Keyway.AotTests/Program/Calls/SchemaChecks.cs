namespace Keyway.AotTests.Calls;

/// <summary>What tools say of themselves.</summary>
internal static class SchemaChecks
{
    private static readonly string s_input = Join(
        """
        {"type":"object","properties":{"node":{"description":"A tree.","$ref":"#/$defs/Node"},"count":{"type":"integer",
        "description":"How many.","minimum":1,"maximum":9,"default":3},"unit-of":{"type":["string","null"],"enum":["Celsius",
        "°F",null]}},"required":["node"],"additionalProperties":false,"$defs":{"Node":{"type":"object",
        "properties":{"name":{"type":"string","default":"n"},"children":{"type":["array","null"],
        "items":{"$ref":"#/$defs/Node"}}},"additionalProperties":false}}}
        """);

    private static readonly string s_output = Join(
        """
        {"type":["object","null"],"properties":{"x":{"type":"integer","minimum":-2147483648,"maximum":2147483647},
        "y":{"type":"integer","minimum":-2147483648,"maximum":2147483647}},"required":["x","y"],"additionalProperties":false}
        """);

    private static readonly string s_withoutTypeArrays = Join(
        """
        {"type":"object","properties":{"node":{"description":"A tree.","$ref":"#/$defs/Node"},"count":{"type":"integer",
        "description":"How many.","minimum":1,"maximum":9,"default":3},"unit-of":{"anyOf":[{"type":"string","enum":["Celsius",
        "°F"]},{"type":"null"}]}},"required":["node"],"additionalProperties":false,"$defs":{"Node":{"type":"object",
        "properties":{"name":{"type":"string","default":"n"},"children":{"anyOf":[{"type":"array",
        "items":{"$ref":"#/$defs/Node"}},{"type":"null"}]}},"additionalProperties":false}}}
        """);

    private static readonly string s_strict = Join(
        """
        {"type":"object","properties":{"node":{"description":"A tree.","anyOf":[{"$ref":"#/$defs/Node"}]},
        "count":{"type":["integer","null"],"description":"How many. Null stands for 3.","minimum":1,"maximum":9},
        "unit-of":{"type":["string","null"],"enum":["Celsius","°F",null]}},"required":["node","count","unit-of"],
        "additionalProperties":false,"$defs":{"Node":{"type":"object","properties":{"name":{"type":["string","null"],
        "description":"Null stands for \"n\"."},"children":{"type":["array","null"],"items":{"$ref":"#/$defs/Node"}}},
        "additionalProperties":false,"required":["name","children"]}}}
        """);

    public static IReadOnlyList<Check> All { get; } =
    [
        Descriptor("facts", "Takes what a schema can say. Describe Read False", tool => $"{tool.Description} {tool.Title} {tool.Access} {tool.OpenWorld}"),
        Descriptor("input", s_input, tool => tool.InputSchema.ToString()),
        Descriptor("output", s_output, tool => tool.OutputSchema.ToString()),
        Descriptor("openai_strict", s_strict, tool => tool.GetInputSchema(SchemaDialect.OpenAIStrict).ToString()),
        new("schema/losses", "/properties/value additionalProperties", () => new(Losses(AotPlugin.Registry.Find("dictionary")!))),
        Descriptor("no_type_arrays", s_withoutTypeArrays, tool => tool.GetInputSchema(SchemaDialect.NoTypeArrays).ToString()),
        new("schema/strict_call", "5 x Fahrenheit 0.5 Read, Write", StrictCallAsync),
        new("schema/every_tool", $"{AotPlugin.Registry.Count}", () => new($"{AotPlugin.Registry.Tools.Count(IsDescribed)}")),
    ];

    private static Check Descriptor(string name, string expected, Func<ToolDescriptor, string> tell)
        => new($"schema/{name}", expected, () => new(tell(AotPlugin.Registry.Find("described")!)));

    private static string Losses(ToolDescriptor tool)
        => string.Join(", ", tool.GetInputSchemaLosses(SchemaDialect.OpenAIStrict).Select(loss => $"{loss.Pointer} {loss.Keyword}"));

    private static async ValueTask<string> StrictCallAsync()
        => (await new ToolInvoker(AotPlugin.Registry).InvokeAsync(
            "defaults", ToolArguments.FromJson("""{"a":null,"b":null,"unit":null,"rate":null,"rights":null}""") with { Dialect = SchemaDialect.OpenAIStrict })).ToString();

    private static bool IsDescribed(ToolDescriptor tool)
        => Enum.GetValues<SchemaDialect>().All(dialect => !tool.GetInputSchema(dialect).IsEmpty)
            && (tool.OutputSchema.IsEmpty || tool.OutputSchema.ToJsonElement().GetRawText().Length > 1);

    private static string Join(string lines) => lines.ReplaceLineEndings("");
}
