using Keyway.CompilerServices;

namespace Keyway.Mcp.ConformanceTests.Server;

/// <summary>
/// A tool whose schema comes from elsewhere, as those of other servers do: Keyway's own schemas name no dialect, since the protocol
/// has one by default. What is asked here is that a schema reaches the client whole.
/// </summary>
internal sealed class SchemaTool : ToolMethod
{
    public const string Name = "json_schema_2020_12_tool";

    public override ValueTask<ToolResult> InvokeAsync(in ToolInvocation call) => new(ToolResult.Success("It is listed."));

    public override Utf8Json DescribeArguments() => Utf8Json.Parse("""
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "type": "object",
          "$defs": {
            "address": { "type": "object", "properties": { "street": { "type": "string" }, "city": { "type": "string" } } }
          },
          "properties": { "name": { "type": "string" }, "address": { "$ref": "#/$defs/address" } },
          "additionalProperties": false
        }
        """);

    protected override ToolDescriptor Describe() => new()
    {
        Name = Name,
        Method = nameof(SchemaTool),
        Description = "Tool with JSON Schema 2020-12 features",
        Access = ToolAccess.Read,
    };
}
