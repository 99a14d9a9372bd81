using System.Text;
using System.Text.Json;

namespace Keyway.Tests.Binding;

/// <summary>How the faults of a call are told.</summary>
public class FaultTests
{
    [Fact]
    public async Task Faults_StandInDetailsAndMessage()
    {
        ToolResult result = await BindingCalls.CallAsync("echo_place", """{"place":{"citty":"Bonn"},"x":[1, 2]}""");
        Assert.Equal(
            """[{"pointer":"/place/citty","code":"unknown","expected":"one of city, country","got":"\"Bonn\"","suggestion":"city"},"""
                + """{"pointer":"/x","code":"unknown","expected":"one of place","got":"[1, 2]"}]""",
            result.Error!.Details.ToString());
        Assert.Equal(
            "The arguments don't fit 'echo_place', 2 faults:\n"
                + "/place/citty: unknown: expected one of city, country, got \"Bonn\"; did you mean city?\n"
                + "/x: unknown: expected one of place, got [1, 2]",
            result.Error.Message);
        Assert.Equal(result.Error.Message, result.ToString());
        Assert.True(result.IsError);
        Assert.True(result.StructuredContent.IsEmpty);
    }

    [Theory]
    [InlineData(64, "")]
    [InlineData(65, "and 1 more")]
    [InlineData(1000, "and 936 more")]
    public async Task FaultsBeyondSixtyFour_AreCounted(int count, string ending)
    {
        string json = $$"""{"numbers":[{{string.Join(',', Enumerable.Repeat("true", count))}}],"words":[],"units":[],"gaps":[],"grid":[]}""";
        ToolResult result = await BindingCalls.CallAsync("collections", json);
        Assert.Equal(64, result.Error!.ArgumentFaults.Count);
        Assert.Equal(64, result.Error.Details.ToJsonElement().GetArrayLength());
        Assert.StartsWith($"The arguments don't fit 'collections', {count} faults:\n", result.Error.Message, StringComparison.Ordinal);
        Assert.EndsWith(ending.Length == 0 ? "/numbers/63: wrong_type: expected an integer, got true" : ending, result.Error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(78, 80, false)]
    [InlineData(79, 80, true)]
    [InlineData(5000, 80, true)]
    public async Task Got_IsCutAtEightyCharacters(int length, int shown, bool isCut)
    {
        ArgumentFault fault = (await BindingCalls.RefusedAsync("echo_int", $$"""{"value":"{{new string('a', length)}}"}"""))[0];
        Assert.Equal(shown, fault.Got.Length);
        Assert.Equal(isCut, fault.Got.EndsWith('…'));
    }

    [Theory]
    [InlineData(76)]
    [InlineData(77)]
    [InlineData(78)]
    public async Task Got_IsNeverCutThroughACharacter(int before)
    {
        string text = new string('a', before) + string.Concat(Enumerable.Repeat("😀", 100));
        foreach (ToolArguments arguments in new[]
        {
            ToolArguments.FromJson($$"""{"value":"{{text}}"}"""),
            ToolArguments.FromValues(new Dictionary<string, object?> { ["value"] = text }),
        })
        {
            string got = (await BindingCalls.RefusedAsync("echo_int", arguments))[0].Got;
            Assert.InRange(got.Length, 79, 80);
            Assert.DoesNotContain('\uFFFD', got);
            Assert.True(got.EnumerateRunes().All(rune => rune != Rune.ReplacementChar));
            Assert.EndsWith("…", got, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task FaultOfAValueOverSeveralLines_IsOneLine()
    {
        ToolResult result = await BindingCalls.CallAsync("echo_int", "{\"value\":{\n\t\"a\":\r\n1},\"b\\nc\":1}");
        Assert.Equal(3, result.Error!.Message.Split('\n').Length);
        Assert.DoesNotContain('\r', result.Error.Message);
        Assert.Equal(["/value", "/b\nc"], result.Error.ArgumentFaults.Select(fault => fault.Pointer));
    }

    [Fact]
    public async Task MisspeltRequiredName_IsOneFault()
    {
        ArgumentFault fault = Assert.Single(await BindingCalls.RefusedAsync("echo_settings", """{"dat":"x"}"""));
        Assert.Equal(("/dat", ArgumentFaultCodes.Unknown, "data"), (fault.Pointer, fault.Code, fault.Suggestion));
    }

    [Fact]
    public async Task SameMisspellingInTwoObjects_IsOneFaultInEach()
    {
        IReadOnlyList<ArgumentFault> faults = await BindingCalls.RefusedAsync(
            "both", """{"data":"d","verbose":true,"place":{"cty":"x"},"tree":{"children":[{"nme":"a"},{"nme":"b"}]}}""");
        Assert.Equal(
            ["/tree/children/0/nme", "/tree/children/1/nme", "/place/cty"],
            faults.Select(fault => fault.Pointer));
    }

    [Theory]
    [InlineData("""{"value":1,"value":2}""", "/value", "2")]
    [InlineData("""{"value":1,"VALUE":2}""", "/VALUE", "2")]
    [InlineData("""{"value":1,"v\u0061lue":[2]}""", "/value", "[2]")]
    public async Task NameThatComesTwice_IsADuplicate(string json, string pointer, string got)
    {
        foreach (ToolArguments arguments in new[] { ToolArguments.FromJson(json), ToolArguments.FromElement(JsonElement.Parse(json)) })
        {
            ArgumentFault fault = Assert.Single(await BindingCalls.RefusedAsync("echo_int", arguments));
            Assert.Equal((pointer, ArgumentFaultCodes.Duplicate, "value once", got), (fault.Pointer, fault.Code, fault.Expected, fault.Got));
        }
    }

    [Fact]
    public async Task MemberThatComesTwice_IsADuplicateAtEveryDepth()
    {
        IReadOnlyList<ArgumentFault> faults = await BindingCalls.RefusedAsync(
            "echo_tree", """{"node":{"children":[{"name":"a","Name":"b","name":"c"}]}}""");
        Assert.Equal(
            ["/node/children/0/Name duplicate", "/node/children/0/name duplicate"],
            faults.Select(fault => $"{fault.Pointer} {fault.Code}"));
    }

    [Fact]
    public async Task UnknownNames_CanBeIgnored()
    {
        var limits = new BindingLimits { UnknownArguments = UnknownArguments.Ignore };
        ToolResult result = await BindingCalls.CallAsync("echo_tree", """{"node":{"x":{"y":[]},"name":"a"},"z":1}""", limits);
        Assert.Equal("""{"name":"a","children":null}""", result.ToString());

        IReadOnlyList<ArgumentFault> faults = await BindingCalls.RefusedAsync("echo_int", """{"valu":1,"Value":"x","value":2}""", limits);
        Assert.Equal(["/Value wrong_type", "/value duplicate"], faults.Select(fault => $"{fault.Pointer} {fault.Code}"));
        ArgumentFault missing = Assert.Single(await BindingCalls.RefusedAsync("echo_int", """{"valu":1}""", limits));
        Assert.Equal(ArgumentFaultCodes.Missing, missing.Code);
    }

    [Fact]
    public async Task ConstructorThatThrows_IsAFaultAtItsObject()
    {
        ToolResult result = await BindingCalls.CallAsync("echo_even", """{"even":{"value":3}}""");
        Assert.Equal("/even: invalid_value: expected a value that its type takes (3 is odd.), got {\"value\":3}", Assert.Single(result.Error!.ArgumentFaults).ToString());

        var hiding = new ToolInvoker(BindingPlugin.Registry, null, new ToolInvokerOptions { HideExceptionMessages = true });
        result = await hiding.InvokeAsync("echo_even", ToolArguments.FromJson("""{"even":{"value":3}}"""));
        Assert.DoesNotContain("odd", result.ToString(), StringComparison.Ordinal);
        Assert.Equal("/even", Assert.Single(result.Error!.ArgumentFaults).Pointer);
    }

    [Fact]
    public async Task ConstructorThatThrows_HidesNoOtherFault()
    {
        IReadOnlyList<ArgumentFault> faults = await BindingCalls.RefusedAsync(
            "evens", """{"first":{"value":3},"second":"no","others":[{"value":2},{"value":5},{"valu":1},{"value":7}],"z":1}""");
        Assert.Equal(
            ["/first invalid_value", "/second wrong_type", "/others/1 invalid_value", "/others/2/valu unknown", "/others/3 invalid_value", "/z unknown"],
            faults.Select(fault => $"{fault.Pointer} {fault.Code}"));
    }

    [Fact]
    public async Task JsonExceptionOfAType_IsNotTakenForMalformedText()
    {
        ArgumentFault fault = Assert.Single(await BindingCalls.RefusedAsync("echo_picky", """{"picky":{"text":"x"}}"""));
        Assert.Equal("/picky: invalid_value: expected a value that its type takes ('x' isn't nice.), got {\"text\":\"x\"}", fault.ToString());
        fault = Assert.Single(await BindingCalls.RefusedAsync("echo_picky", """{"picky":{"text":""}}"""));
        Assert.Equal("/picky: invalid_value: expected a value that its type takes (), got {\"text\":\"\"}", fault.ToString());
    }
}
