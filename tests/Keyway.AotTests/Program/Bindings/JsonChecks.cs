namespace Keyway.AotTests.Bindings;

internal static class JsonChecks
{
    public static IReadOnlyList<Check> All { get; } =
    [
        Check.Echo("json/element", """{"a":[1,null]}"""),
        Check.Echo("json/node", """{"a":[1,null]}"""),
        Check.Echo("json/node_object", """{"a":1}"""),
        Check.Echo("json/node_array", "[1]"),
        Check.Echo("json/any", """{"a":"b"}"""),
        Check.Call("json/objects", "objects", "{}", """[1,"a",2.5,null,"00000000-0000-0000-0000-000000000000",true,3]"""),
        Check.Call("json/known", "known", "{}", """[{"city":"Bonn","country":"DE"},{"x":1,"y":2},{"Celsius":[{"x":3,"y":4}]},"2 EUR","1.2"]"""),
        new("json/unknown", ToolErrorCodes.ResultFailed, async () => (await new ToolInvoker(AotPlugin.Registry).InvokeAsync("unknown")).Error?.Code ?? ""),
        Check.Echo("json/converter", "\"2.50 EUR\""),
        Check.Echo("json/optional_converter", "null"),
        Check.Echo("json/fallback", "\"1.2.3\""),
        Check.Echo("json/foreign_members", """{"price":"1 EUR","unit":"Celsius","version":"1.0","note":"a","tag":"b"}""", """{"price":"1 EUR","unit":"Celsius","version":"1.0","note":"A","tag":"b"}"""),
        Check.Refuse("json/converter_fault", "converter", """{"value":"x"}""", "/value invalid_value"),
        Check.Refuse("json/converter_rules", "converter", """{"value":"1001 EUR"}""", "/value out_of_range"),
        Check.Refuse(
            "json/member_rules",
            "foreign_members",
            """{"value":{"price":"-1 EUR","unit":null,"version":"1.0","tag":"long"}}""",
            "/value/price out_of_range, /value/tag invalid_value"),
        Check.Refuse("json/fallback_fault", "fallback", """{"value":"x"}""", "/value invalid_value"),
    ];
}
