using System.Runtime.ExceptionServices;
using System.Text;

namespace Keyway.Tests.Binding;

/// <summary>Text that is no JSON, or too much of it: always an answer, never an exception, never a hang.</summary>
public class BadInputTests
{
    private const string Valid =
        """{"epochs":3,"learningRate":1e-1,"data":"d\u00e9\n","sizes":[1,2.0],"tree":{"name":"t","children":[{"name":"é😀"}]},"unit":"celsius"}""";

    [Fact]
    public async Task EveryPrefixOfAValidText_IsMalformed()
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(Valid);
        for (int length = 0; length < utf8.Length; length++)
        {
            IReadOnlyList<ArgumentFault> faults =
                await BindingCalls.RefusedAsync("echo_settings", ToolArguments.FromJson(utf8.AsMemory(0, length)));
            Assert.Equal((length, ArgumentFaultCodes.Malformed), (length, faults[^1].Code));
        }

        Assert.False((await BindingCalls.CallAsync("echo_settings", Valid)).IsError);
    }

    [Theory]
    [InlineData("", "", "the end of the text")]
    [InlineData(" \t\r\n", "", "the end of the text")]
    [InlineData("{\"value\":1}{", "", "{")]
    [InlineData("{\"value\":1} x", "", "x")]
    [InlineData("{\"value\":1}\0", "", "\0")]
    [InlineData("{\"value\":1,}", "/value", "}")]
    [InlineData("{\"value\":1 // one\n}", "/value", "// one\n}")]
    [InlineData("/* c */{\"value\":1}", "", "/* c */{\"value\":1}")]
    [InlineData("{value:1}", "", "value:1}")]
    [InlineData("{'value':1}", "", "'value':1}")]
    [InlineData("{\"value\":01}", "/value", "1}")]
    [InlineData("{\"value\":+1}", "/value", "+1}")]
    [InlineData("{\"value\":NaN}", "/value", "NaN}")]
    [InlineData("{\"value\":\"a\nb\"}", "/value", "\nb\"}")]
    [InlineData("{\"value\":\"\\x\"}", "/value", "x\"}")]
    [InlineData("{\"value\":tru}", "/value", "}")]
    [InlineData("\uFEFF{\"value\":1}", "", "\uFEFF{\"value\":1}")]
    public async Task TextThatIsNoJson_IsMalformed(string text, string pointer, string got)
    {
        ArgumentFault fault = Assert.Single(
            await BindingCalls.RefusedAsync("echo_int", text),
            fault => fault.Code == ArgumentFaultCodes.Malformed);
        Assert.Equal((pointer, "JSON (RFC 8259)"), (fault.Pointer, fault.Expected));
        Assert.EndsWith(got, fault.Got, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("null", ArgumentFaultCodes.Null)]
    [InlineData("true", ArgumentFaultCodes.WrongType)]
    [InlineData("5", ArgumentFaultCodes.WrongType)]
    [InlineData("\"{}\"", ArgumentFaultCodes.WrongType)]
    [InlineData("[{\"value\":1}]", ArgumentFaultCodes.WrongType)]
    public async Task TextThatIsNoObject_IsAFaultOfTheWhole(string text, string code)
    {
        foreach (string tool in new[] { "echo_int", "nothing", "echo_settings", "both" })
        {
            ArgumentFault fault = (await BindingCalls.RefusedAsync(tool, text))[0];
            Assert.Equal((tool, "", code, "an object", text), (tool, fault.Pointer, fault.Code, fault.Expected, fault.Got));
        }
    }

    [Theory]
    [InlineData("{\"value\":\"?\"}")]
    [InlineData("{\"?\":1}")]
    [InlineData("{\"unknown\":[{\"a\":\"?\"}],\"value\":\"a\"}")]
    [InlineData("{\"unknown\":{\"?\":1},\"value\":\"a\"}")]
    [InlineData("{\"value\":\"a\"}?")]
    [InlineData("?")]
    public async Task BytesThatAreNotUtf8_AreMalformedAnywhere(string template)
    {
        // A lone continuation byte, an overlong slash, half a surrogate pair, beyond U+10FFFF, a cut sequence.
        byte[][] invalid = [[0x80], [0xC0, 0xAF], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE2, 0x82]];
        foreach (UnknownArguments unknown in Enum.GetValues<UnknownArguments>())
        {
            foreach (byte[] bytes in invalid)
            {
                string[] parts = template.Split('?');
                byte[] utf8 = [.. Encoding.UTF8.GetBytes(parts[0]), .. bytes, .. Encoding.UTF8.GetBytes(parts[1])];
                ArgumentFault fault = Assert.Single(await BindingCalls.RefusedAsync(
                    "echo_string", ToolArguments.FromJson(utf8), new BindingLimits { UnknownArguments = unknown }));
                Assert.Equal((ArgumentFaultCodes.Malformed, "JSON in UTF-8"), (fault.Code, fault.Expected));
            }
        }
    }

    [Fact]
    public async Task HalfASurrogatePair_IsAFaultOfItsValue()
    {
        ArgumentFault fault = Assert.Single(await BindingCalls.RefusedAsync("echo_string", """{"value":"a\ud83d"}"""));
        Assert.Equal(("/value", ArgumentFaultCodes.InvalidValue), (fault.Pointer, fault.Code));
        Assert.Equal("\"a\\ud83d\"", fault.Got);

        fault = Assert.Single(await BindingCalls.RefusedAsync("echo_string", """{"value":"a","\udc00":1}"""));
        Assert.Equal(("/\\udc00", ArgumentFaultCodes.Unknown), (fault.Pointer, fault.Code));

        foreach (string tool in new[] { "echo_int", "echo_bool", "echo_double", "echo_unit" })
        {
            fault = Assert.Single(await BindingCalls.RefusedAsync(tool, """{"value":"\ud83d"}"""));
            Assert.Equal("/value", fault.Pointer);
        }
    }

    [Fact]
    public async Task HalfASurrogatePairInAName_IsAFaultLikeAnyOther()
    {
        // Found by mutation: the faults behind it were lost.
        IReadOnlyList<ArgumentFault> faults = await BindingCalls.RefusedAsync("optional", """{"unit":"K\ud83delvn","flag":7}""");
        Assert.Equal(
            ["/unit: invalid_value: expected one of Celsius, Fahrenheit, Kelvin, got \"K\\ud83delvn\"", "/flag: wrong_type: expected a boolean, got 7"],
            faults.Select(fault => fault.ToString()));
        Assert.Equal("\"Kelvin\"", (await BindingCalls.CallAsync("echo_unit", """{"value":"\u004belvin"}""")).ToString());
    }

    [Fact]
    public async Task NulCharacters_AreCharacters()
    {
        Assert.Equal("a\0b", (await BindingCalls.CallAsync("echo_string", """{"value":"a\u0000b"}""")).ToString());
        IReadOnlyList<ArgumentFault> faults = await BindingCalls.RefusedAsync("echo_string", """{"value\u0000":"a"}""");
        Assert.Equal("/value\0", faults[0].Pointer);
    }

    [Theory]
    [InlineData("echo_int")]
    [InlineData("echo_ulong")]
    [InlineData("echo_double")]
    [InlineData("echo_float")]
    public async Task NumberOfTenThousandDigits_IsOutOfRange(string tool)
    {
        string digits = new('9', 10_000);
        foreach (string number in new[] { digits, $"\"{digits}\"", $"-{digits}" })
        {
            ArgumentFault fault = Assert.Single(await BindingCalls.RefusedAsync(tool, $$"""{"value":{{number}}}"""));
            Assert.Equal(ArgumentFaultCodes.OutOfRange, fault.Code);
            Assert.Equal(80, fault.Got.Length);
        }
    }

    [Fact]
    public async Task FractionOfTenThousandDigits_IsReadAsItsTypeAllows()
    {
        string zeros = new('0', 10_000);
        Assert.Equal("5", (await BindingCalls.CallAsync("echo_int", $$"""{"value":5.{{zeros}}}""")).ToString());
        ArgumentFault fault = Assert.Single(await BindingCalls.RefusedAsync("echo_int", $$"""{"value":5.{{zeros}}1}"""));
        Assert.Equal(ArgumentFaultCodes.WrongType, fault.Code);
        Assert.Equal("5", (await BindingCalls.CallAsync("echo_double", $$"""{"value":5.{{zeros}}1}""")).ToString());
    }

    [Theory]
    [InlineData("echo_int", "and 99936 more")]
    [InlineData("both", "and 99938 more")]
    public async Task UnknownNamesPastThoseThatAreTold_CostNothingButTheirReading(string tool, string ending)
    {
        // What is allocated stands for what is done: looking for the nearest name takes kilobytes for each.
        const int Count = 100_000;
        ToolArguments arguments = ToolArguments.FromJson(
            $"{{{string.Join(',', Enumerable.Range(0, Count).Select(i => $"\"valu{i}\":{i}"))}}}");
        long before = GC.GetAllocatedBytesForCurrentThread();
        Task<ToolResult> call = BindingCalls.Invoker.InvokeAsync(tool, arguments).AsTask();
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        ToolResult result = await call;
        Assert.Equal(64, result.Error!.ArgumentFaults.Count);
        Assert.EndsWith(ending, result.ToString(), StringComparison.Ordinal);
        Assert.True(allocated / Count < 600, $"{allocated / Count} bytes a name.");
    }

    [Theory]
    [InlineData("numbers", "null")]
    [InlineData("numbers", "\"x\"")]
    [InlineData("numbers", "1e99")]
    [InlineData("words", "7")]
    [InlineData("words", "\"\\ud83d\"")]
    [InlineData("units", "\"Kelvn\"")]
    [InlineData("units", "\"\\ud83d\"")]
    [InlineData("units", "[]")]
    [InlineData("flags", "\"\\ud83d\"")]
    [InlineData("settings", "{}")]
    [InlineData("settings", """{"dta":1}""")]
    [InlineData("settings", """{"\ud83d":1,"data":"d"}""")]
    [InlineData("settings", """{"data":"d","epochs":0,"sizes":[1,2,3,4]}""")]
    public async Task FaultsPastThoseThatAreTold_AreCountedAndThrowNothing(string argument, string element)
    {
        // A text of the largest size holds hundreds of thousands of faults; an exception or a message for each would
        // take seconds. What is allocated and thrown stands for the time.
        const int Count = 50_000;
        ToolArguments arguments = ToolArguments.FromJson($$"""{"{{argument}}":[{{string.Join(',', Enumerable.Repeat(element, Count))}}]}""");
        int thread = Environment.CurrentManagedThreadId;
        int thrown = 0;
        void OnThrown(object? sender, FirstChanceExceptionEventArgs e) => thrown += Environment.CurrentManagedThreadId == thread ? 1 : 0;
        AppDomain.CurrentDomain.FirstChanceException += OnThrown;
        long before = GC.GetAllocatedBytesForCurrentThread();
        Task<ToolResult> call = BindingCalls.Invoker.InvokeAsync("crowd", arguments).AsTask();
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        AppDomain.CurrentDomain.FirstChanceException -= OnThrown;

        ToolResult result = await call;
        Assert.Equal(64, result.Error!.ArgumentFaults.Count);
        Assert.Matches("and [0-9]{5,6} more$", result.ToString());
        Assert.Equal(0, thrown);
        Assert.True(allocated / Count < 700, $"{allocated / Count} bytes an element.");
    }
}
