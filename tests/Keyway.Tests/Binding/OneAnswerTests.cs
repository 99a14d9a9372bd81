using Keyway.Tests.Support;

namespace Keyway.Tests.Binding;

/// <summary>
/// One answer, whatever form the arguments come in. What differs is stated where it is asserted: a map has no order, so
/// faults come in the order of the declaration there, and in the order of the text elsewhere.
/// </summary>
public class OneAnswerTests
{
    public static TheoryData<string, string, string> GoodCalls { get; } = new()
    {
        { "echo_bool", """{"value":true}""", "true" },
        { "echo_bool", """{"value":"FALSE"}""", "false" },
        { "echo_int", """{"value":-2147483648}""", "-2147483648" },
        { "echo_int", """{"value":"42"}""", "42" },
        { "echo_int", """{"VALUE":7}""", "7" },
        { "echo_ulong", """{"value":18446744073709551615}""", "18446744073709551615" },
        { "echo_long", """{"value":"-9223372036854775808"}""", "-9223372036854775808" },
        { "echo_float", """{"value":0.1}""", "0.1" },
        { "echo_float", """{"value":-3}""", "-3" },
        { "echo_double", """{"value":"1e-3"}""", "0.001" },
        { "echo_double", """{"value":12345678901234567890}""", "1.2345678901234567E+19" },
        { "echo_string", """{"value":"Zoë \"q\" \\ \n \u0000 😀"}""", "Zoë \"q\" \\ \n \0 😀" },
        { "echo_string", """{"value":""}""", "" },
        { "echo_unit", """{"value":"Kelvin"}""", "\"Kelvin\"" },
        { "echo_unit", """{"value":"FAHRENHEIT"}""", "\"Fahrenheit\"" },
        {
            "integers",
            """{"a":-128,"b":255,"c":-32768,"d":65535,"e":2147483647,"f":4294967295,"g":9223372036854775807,"h":0}""",
            "-128 255 -32768 65535 2147483647 4294967295 9223372036854775807 0"
        },
        { "optional", "{}", "||||" },
        { "optional", """{"number":null,"text":null,"unit":null,"flag":null,"real":null}""", "||||" },
        { "optional", """{"number":1,"text":"t","unit":"celsius","flag":"true","real":2.5}""", "1|t|Celsius|True|2.5" },
        { "defaults", "{}", "5 x Kelvin 0.5 True" },
        { "defaults", """{"a":1,"b":"y","unit":"Celsius","d":2,"flag":false}""", "1 y Celsius 2 False" },
        {
            "collections",
            """{"numbers":[1,"2"],"words":["a","b"],"units":["Celsius","kelvin"],"gaps":[1,null,3],"grid":[[1,2],[],[3]]}""",
            "1,2|a,b|Celsius,Kelvin|1,,3|1,2;;3"
        },
        { "collections", """{"numbers":[],"words":[],"units":[],"gaps":[],"grid":[]}""", "||||" },
        { "echo_place", """{"place":{"city":"Bonn"}}""", """{"city":"Bonn","country":"DE"}""" },
        { "echo_place", """{"place":{"Country":"FR","City":"Nice"}}""", """{"city":"Nice","country":"FR"}""" },
        { "echo_point", """{"point":{"y":2,"x":1}}""", """{"x":1,"y":2}""" },
        { "echo_spot", "{}", "null" },
        { "echo_spot", """{"spot":{"latitude":1.5,"label":"l"}}""", """{"latitude":1.5,"label":"l"}""" },
        {
            "echo_tree",
            """{"node":{"children":[{"name":"a"},{"children":[]}]}}""",
            """{"name":"n","children":[{"name":"a","children":null},{"name":"n","children":[]}]}"""
        },
        {
            "echo_settings",
            """{"data":"d"}""",
            """{"epochs":10,"learningRate":0.1,"data":"d","sizes":[1,2],"tree":null,"unit":"Kelvin"}"""
        },
        {
            "echo_settings",
            """{"epochs":3,"learningRate":1,"data":"d","sizes":[],"tree":{"name":"t"},"unit":"celsius"}""",
            """{"epochs":3,"learningRate":1,"data":"d","sizes":[],"tree":{"name":"t","children":null},"unit":"Celsius"}"""
        },
        { "both", """{"data":"d","verbose":true}""", "d 10  True " },
        { "both", """{"data":"d","tree":{"name":"t"},"epochs":"4","Verbose":"true","place":{"city":"Ulm"}}""", "d 4 t True Ulm" },
        { "bounded", """{"days":14,"code":"abc","items":[1],"ratio":0.001}""", "14 abc 1 0.001" },
        { "bounded", """{"days":1,"code":"😀😀😀","items":[1,2]}""", "1 😀😀😀 2 1" },
        { "echo_even", """{"even":{"value":4}}""", "4" },
        { "nothing", "{}", "nothing" },
    };

    public static TheoryData<string, string, string> BadCalls { get; } = new()
    {
        { "echo_bool", """{"value":1}""", "/value: wrong_type: expected a boolean, got 1" },
        { "echo_bool", "{}", "/value: missing: expected a value" },
        { "echo_int", """{"value":null}""", "/value: null: expected an integer, got null" },
        { "echo_int", """{"value":2147483648}""", "/value: out_of_range: expected an integer from -2147483648 to 2147483647, got 2147483648" },
        { "echo_int", """{"value":1.5}""", "/value: wrong_type: expected an integer, got 1.5" },
        { "echo_int", """{"value":"x"}""", "/value: wrong_type: expected an integer, got \"x\"" },
        { "echo_int", """{"value":[1]}""", "/value: wrong_type: expected an integer, got [1]" },
        { "echo_int", """{"valu":1}""", "/valu: unknown: expected one of value, got 1; did you mean value?" },
        { "echo_int", """{"value":1,"zz":{"a":[true]}}""", "/zz: unknown: expected one of value, got {\"a\":[true]}" },
        { "echo_int", """{"value":1,"a/b~c":2}""", "/a~1b~0c: unknown: expected one of value, got 2" },
        { "echo_byte", """{"value":256}""", "/value: out_of_range: expected an integer from 0 to 255, got 256" },
        { "echo_byte", """{"value":-1}""", "/value: out_of_range: expected an integer from 0 to 255, got -1" },
        { "echo_float", """{"value":1E+39}""", "/value: out_of_range: expected a number from -3.4028235E+38 to 3.4028235E+38, got 1E+39" },
        { "echo_double", """{"value":"1e999"}""", "/value: out_of_range: expected a number from -1.7976931348623157E+308 to 1.7976931348623157E+308, got \"1e999\"" },
        { "echo_string", """{"value":5}""", "/value: wrong_type: expected a string, got 5" },
        { "echo_unit", """{"value":"Kelvn"}""", "/value: invalid_value: expected one of Celsius, Fahrenheit, Kelvin, got \"Kelvn\"; did you mean Kelvin?" },
        { "echo_unit", """{"value":2}""", "/value: wrong_type: expected one of Celsius, Fahrenheit, Kelvin, got 2" },
        {
            "collections",
            """{"numbers":[1,null,"x"],"words":[null],"units":["c"],"gaps":{},"grid":[1,[true]]}""",
            """
            /numbers/1: null: expected an integer, got null
            /numbers/2: wrong_type: expected an integer, got "x"
            /words/0: null: expected a string, got null
            /units/0: invalid_value: expected one of Celsius, Fahrenheit, Kelvin, got "c"
            /gaps: wrong_type: expected an array, got {}
            /grid/0: wrong_type: expected an array, got 1
            /grid/1/0: wrong_type: expected an integer, got true
            """
        },
        {
            "echo_place",
            """{"place":{"citty":"Bonn","zip":7}}""",
            """
            /place/citty: unknown: expected one of city, country, got "Bonn"; did you mean city?
            /place/zip: unknown: expected one of city, country, got 7
            """
        },
        { "echo_place", """{"place":null}""", "/place: null: expected an object, got null" },
        { "echo_place", """{"place":{}}""", "/place/city: missing: expected a value" },
        {
            "echo_tree",
            """{"node":{"children":[{"nam":"k"},7,{"children":[{"name":null}]}]}}""",
            """
            /node/children/0/nam: unknown: expected one of name, children, got "k"; did you mean name?
            /node/children/1: wrong_type: expected an object, got 7
            /node/children/2/children/0/name: null: expected a string, got null
            """
        },
        {
            "echo_settings",
            """{"epochs":0,"learningRate":2,"dta":"x","sizes":[1,2,3,4],"tree":3}""",
            """
            /epochs: out_of_range: expected a number at least 1 and at most 1000, got 0
            /learningRate: out_of_range: expected a number at least 1E-06 and at most 1, got 2
            /dta: unknown: expected one of epochs, learningRate, data, sizes, tree, unit, got "x"; did you mean data?
            /sizes: invalid_value: expected at most 3 items (there are 4), got [1,2,3,4]
            /tree: wrong_type: expected an object, got 3
            """
        },
        {
            "both",
            """{"dat":"x","verbos":true,"zzzz":[9],"tree":{"zzz":1},"place":{"zzz":2}}""",
            """
            /dat: unknown: expected one of epochs, learningRate, data, sizes, tree, unit, verbose, place, got "x"; did you mean data?
            /tree/zzz: unknown: expected one of name, children, got 1
            /verbos: unknown: expected one of verbose, place, epochs, learningRate, data, sizes, tree, unit, got true; did you mean verbose?
            /zzzz: unknown: expected one of verbose, place, epochs, learningRate, data, sizes, tree, unit, got [9]
            /place/zzz: unknown: expected one of city, country, got 2
            /place/city: missing: expected a value
            """
        },
        {
            "both",
            "{}",
            """
            /data: missing: expected a value
            /verbose: missing: expected a value
            """
        },
        {
            "bounded",
            """{"days":15,"code":"a","items":[],"ratio":0}""",
            """
            /days: out_of_range: expected a number at least 1 and at most 14, got 15
            /code: invalid_value: expected 2 to 3 characters (there are 1), got "a"
            /items: invalid_value: expected at least 1 items (there are 0), got []
            /ratio: out_of_range: expected a number more than 0 and at most 1, got 0
            """
        },
        { "bounded", """{"code":"Zoë\"","days":1,"items":[1]}""", "/code: invalid_value: expected 2 to 3 characters (there are 4), got \"Zoë\\\"\"" },
        { "echo_even", """{"even":{"value":3}}""", "/even: invalid_value: expected a value that its type takes (3 is odd.), got {\"value\":3}" },
        { "nothing", """{"x":1}""", "/x: unknown: expected nothing, got 1" },
    };

    [Theory]
    [MemberData(nameof(GoodCalls))]
    public async Task GoodCall_HasTheSameAnswerFromEveryForm(string tool, string json, string expected)
    {
        foreach (ArgumentForm form in ArgumentForms.All)
        {
            ToolResult result = await BindingCalls.CallAsync(tool, ArgumentForms.Make(form, json));
            Assert.True($"{form}: {expected}" == $"{form}: {result}", $"{form}: {result}");
            Assert.False(result.IsError);
        }
    }

    [Theory]
    [MemberData(nameof(BadCalls))]
    public async Task BadCall_HasTheSameFaultsFromEveryForm(string tool, string json, string expected)
    {
        string[] lines = expected.Split('\n', StringSplitOptions.TrimEntries);
        foreach (ArgumentForm form in ArgumentForms.All)
        {
            IReadOnlyList<ArgumentFault> faults = await BindingCalls.RefusedAsync(tool, ArgumentForms.Make(form, json));
            IEnumerable<string> found = faults.Select(fault => fault.ToString());
            Assert.Equal(
                Order(form, lines).Prepend(form.ToString()),
                Order(form, found).Prepend(form.ToString()));
        }
    }

    private static IEnumerable<string> Order(ArgumentForm form, IEnumerable<string> lines)
        => ArgumentForms.IsMap(form) ? lines.Order(StringComparer.Ordinal) : lines;
}
