using Keyway.Tests.Support;

namespace Keyway.Tests.Binding;

/// <summary>What is read beyond the schema, and what is not: DESIGN 5, "Whatever the schema accepts binds".</summary>
public class LeniencyTests
{
    [Theory]
    [InlineData("5.0", "5")]
    [InlineData("5e0", "5")]
    [InlineData("50E-1", "5")]
    [InlineData("0.5e1", "5")]
    [InlineData("0.05e+2", "5")]
    [InlineData("5.00000000000000000000000000000000000000000", "5")]
    [InlineData("50000000000000000000000000000000000000000e-40", "5")]
    [InlineData("-0", "0")]
    [InlineData("-0.0", "0")]
    [InlineData("0e999999999", "0")]
    [InlineData("0e99999999999999999999", "0")]
    [InlineData("0.000e-99999999999999999999", "0")]
    [InlineData("2147483647.0", "2147483647")]
    [InlineData("-2.147483648e9", "-2147483648")]
    public Task IntegerOfAnotherSpelling_IsRead(string number, string expected) => ReadsAsync("echo_int", number, expected);

    [Theory]
    [InlineData("-0")]
    [InlineData("-0.0")]
    [InlineData("-0e5")]
    [InlineData("-0.00E-3")]
    public async Task ZeroWithAMinus_IsZeroOfATypeWithoutASign(string number)
    {
        await ReadsAsync("echo_byte", number, "0");
        await ReadsAsync("echo_ulong", number, "0");
    }

    [Theory]
    [InlineData("5.0000000000000000000000000000000001")]
    [InlineData("50000000000000000000000000000000000000001e-40")]
    [InlineData("0.1")]
    [InlineData("5e-1")]
    [InlineData("1e-999999999")]
    [InlineData("1e-99999999999999999999")]
    [InlineData("0.00000000000000000000000000000000000000000001")]
    [InlineData("2147483646.9999999999999999999999999999999999")]
    public Task IntegerWithAFraction_IsOfTheWrongType(string number)
        => RefusesAsync("echo_int", number, ArgumentFaultCodes.WrongType);

    [Theory]
    [InlineData("echo_int", "1e999999999")]
    [InlineData("echo_int", "1e99999999999999999999")]
    [InlineData("echo_int", "2147483648.0")]
    [InlineData("echo_int", "-2147483649")]
    [InlineData("echo_long", "9223372036854775808")]
    [InlineData("echo_ulong", "-1")]
    [InlineData("echo_ulong", "18446744073709551616")]
    [InlineData("echo_double", "1e309")]
    [InlineData("echo_double", "-1e999999999")]
    [InlineData("echo_float", "3.5e38")]
    public Task NumberBeyondItsType_IsOutOfRange(string tool, string number)
        => RefusesAsync(tool, number, ArgumentFaultCodes.OutOfRange);

    [Theory]
    [InlineData("echo_double", "1e-999", "0")]
    [InlineData("echo_double", "-0", "-0")]
    [InlineData("echo_double", "5", "5")]
    [InlineData("echo_float", "3.4028235E+38", "3.4028235E+38")]
    public Task NumberThatRounds_IsRead(string tool, string number, string expected) => ReadsAsync(tool, number, expected);

    [Theory]
    [InlineData("echo_bool", "\"True\"", "true")]
    [InlineData("echo_bool", "\"false\"", "false")]
    [InlineData("echo_int", "\"-5\"", "-5")]
    [InlineData("echo_int", "\"5.0\"", "5")]
    [InlineData("echo_int", "\"\\u0035\"", "5")]
    [InlineData("echo_double", "\"2.5E3\"", "2500")]
    [InlineData("echo_unit", "\"kElViN\"", "\"Kelvin\"")]
    public async Task ScalarInAString_IsRead(string tool, string value, string expected)
    {
        ToolResult result = await BindingCalls.CallAsync(tool, $$"""{"value":{{value}}}""");
        Assert.Equal(expected, result.ToString());
    }

    [Theory]
    [InlineData("echo_bool", "0")]
    [InlineData("echo_bool", "1")]
    [InlineData("echo_bool", "\"1\"")]
    [InlineData("echo_bool", "\"yes\"")]
    [InlineData("echo_bool", "\"on\"")]
    [InlineData("echo_bool", "\"\"")]
    [InlineData("echo_bool", "\" true\"")]
    [InlineData("echo_bool", "\"true \"")]
    [InlineData("echo_bool", "\"true\\u0000\"")]
    [InlineData("echo_bool", "\"null\"")]
    [InlineData("echo_bool", "[true]")]
    [InlineData("echo_int", "\"\"")]
    [InlineData("echo_int", "\" 5\"")]
    [InlineData("echo_int", "\"5 \"")]
    [InlineData("echo_int", "\"5\\u0000\"")]
    [InlineData("echo_int", "\"+5\"")]
    [InlineData("echo_int", "\"05\"")]
    [InlineData("echo_int", "\"-\"")]
    [InlineData("echo_int", "\"--5\"")]
    [InlineData("echo_int", "\"5.\"")]
    [InlineData("echo_int", "\".5\"")]
    [InlineData("echo_int", "\"5e\"")]
    [InlineData("echo_int", "\"1,000\"")]
    [InlineData("echo_int", "\"1_000\"")]
    [InlineData("echo_int", "\"0x10\"")]
    [InlineData("echo_int", "\"(5)\"")]
    [InlineData("echo_int", "\"٥\"")]
    [InlineData("echo_int", "true")]
    [InlineData("echo_int", "[5]")]
    [InlineData("echo_int", "{}")]
    [InlineData("echo_double", "\"NaN\"")]
    [InlineData("echo_double", "\"Infinity\"")]
    [InlineData("echo_double", "\"∞\"")]
    [InlineData("echo_double", "\"1,5\"")]
    [InlineData("echo_double", "\"1.5f\"")]
    [InlineData("echo_double", "false")]
    [InlineData("echo_string", "5")]
    [InlineData("echo_string", "true")]
    [InlineData("echo_string", "[\"a\"]")]
    [InlineData("echo_string", "{}")]
    [InlineData("echo_unit", "0")]
    [InlineData("echo_unit", "[\"Kelvin\"]")]
    public Task OtherSpelling_IsOfTheWrongType(string tool, string value)
        => RefusesAsync(tool, value, ArgumentFaultCodes.WrongType);

    [Theory]
    [InlineData("\"0\"")]
    [InlineData("\" Kelvin\"")]
    [InlineData("\"Celsius, Kelvin\"")]
    [InlineData("\"\"")]
    public Task OtherNameOfAnEnum_IsInvalid(string value) => RefusesAsync("echo_unit", value, ArgumentFaultCodes.InvalidValue);

    [Theory]
    [InlineData("echo_place", """{"place":"{\"city\":\"Bonn\"}"}""", "/place")]
    [InlineData("echo_place", """{"place":["Bonn","DE"]}""", "/place")]
    [InlineData("collections", """{"numbers":1,"words":[],"units":[],"gaps":[],"grid":[]}""", "/numbers")]
    [InlineData("collections", """{"numbers":"[1]","words":[],"units":[],"gaps":[],"grid":[]}""", "/numbers")]
    [InlineData("collections", """{"numbers":"1,2","words":[],"units":[],"gaps":[],"grid":[]}""", "/numbers")]
    [InlineData("collections", """{"numbers":{"0":1},"words":[],"units":[],"gaps":[],"grid":[]}""", "/numbers")]
    public async Task ContainerOfAnotherKind_IsOfTheWrongType(string tool, string json, string pointer)
    {
        ArgumentFault fault = Assert.Single(await BindingCalls.RefusedAsync(tool, json));
        Assert.Equal((pointer, ArgumentFaultCodes.WrongType), (fault.Pointer, fault.Code));
    }

    [Theory]
    [InlineData("first_name")]
    [InlineData("val ue")]
    [InlineData("value ")]
    [InlineData("v\\u0000alue")]
    public async Task NameInAnotherSpelling_IsUnknown(string name)
    {
        IReadOnlyList<ArgumentFault> faults = await BindingCalls.RefusedAsync("echo_int", $$"""{"{{name}}":1}""");
        Assert.Equal(ArgumentFaultCodes.Unknown, faults[0].Code);
    }

    [Fact]
    public async Task NameWithEscapes_IsTheSameName()
        => Assert.Equal("5", (await BindingCalls.CallAsync("echo_int", """{"\u0076alu\u0065":5}""")).ToString());

    private static async Task ReadsAsync(string tool, string number, string expected)
    {
        foreach (ArgumentForm form in TextForms)
        {
            ToolResult result = await BindingCalls.CallAsync(tool, ArgumentForms.Make(form, $$"""{"value":{{number}}}"""));
            Assert.Equal($"{form} {expected}", $"{form} {result}");
        }
    }

    private static async Task RefusesAsync(string tool, string value, string code)
    {
        foreach (ArgumentForm form in TextForms)
        {
            IReadOnlyList<ArgumentFault> faults =
                await BindingCalls.RefusedAsync(tool, ArgumentForms.Make(form, $$"""{"value":{{value}}}"""));
            ArgumentFault fault = Assert.Single(faults);
            Assert.Equal((form, "/value", code), (form, fault.Pointer, fault.Code));
        }
    }

    /// <summary>Gets the forms that keep how a number is spelled.</summary>
    private static IEnumerable<ArgumentForm> TextForms
        => ArgumentForms.All.Where(form => form is not (ArgumentForm.ObjectMapOfValues or ArgumentForm.ObjectMapOfNodes));
}
