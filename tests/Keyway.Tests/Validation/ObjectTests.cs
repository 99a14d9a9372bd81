using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using Keyway.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Keyway.Tests.Validation;

/// <summary>What needs the instance is checked once there is one, however the arguments came.</summary>
public class ObjectTests
{
    private static readonly JsonSerializerOptions s_web = new(JsonSerializerDefaults.Web);

    public static TheoryData<string> Accounts => new()
    {
        """{"name":"a"}""",
        """{"name":"a","word":"yes"}""",
        """{"name":"a","word":"no"}""",
        """{"name":"a","password":"p","again":"p"}""",
        """{"name":"a","password":"p","again":"q"}""",
        """{"name":"a","again":"q","word":"no"}""",
        """{"name":"a","number":6}""",
        """{"name":"a","begin":11}""",
        """{"name":"a","begin":11,"color":"blue"}""",
        """{"name":"a","color":"red"}""",
        """{"name":"a","color":"blue","word":"no","again":"x"}""",
        """{"name":"a","password":"a","again":"a"}""",
        """{"name":"a","note":""}""",
        """{"name":"a","password":"a","again":"a","begin":50}""",
    };

    [Theory]
    [MemberData(nameof(Accounts))]
    public async Task Faults_AreThoseOfValidator(string json)
    {
        Account account = JsonSerializer.Deserialize<Account>(json, s_web)!;
        List<ValidationResult> results = [];
        Validator.TryValidateObject(account, new ValidationContext(account, Services(), null), results, validateAllProperties: true);
        string[] expected = [.. results.SelectMany(Places).Order(StringComparer.Ordinal)];

        foreach (ArgumentForm form in ArgumentForms.All)
        {
            ToolResult result = await CallAsync("open", ArgumentForms.Make(form, $$"""{"account":{{json}}}"""));
            Assert.Equal(expected, (result.Error?.ArgumentFaults ?? []).Select(fault => fault.Pointer).Order(StringComparer.Ordinal));
        }

        ToolResult typed = await CallAsync("open", ToolArguments.FromValues(new Dictionary<string, object?> { ["account"] = account }));
        Assert.Equal(expected, (typed.Error?.ArgumentFaults ?? []).Select(fault => fault.Pointer).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Fault_HasTheMessageAndWhatCame()
    {
        ToolResult result = await CallAsync("open", ToolArguments.FromJson("""{"account":{"name":"a","PASSWORD":"a","again":"a"}}"""));
        Assert.Equal(
            [
                "/account/PASSWORD: invalid_value: expected another password, got \"a\"",
                "/account/name: invalid_value: expected another name, got \"a\"",
                """/account: invalid_value: expected another name, got {"name":"a","PASSWORD":"a","again":"a"}""",
                """/account: invalid_value: expected something else, got {"name":"a","PASSWORD":"a","again":"a"}""",
            ],
            result.Error!.ArgumentFaults.Select(fault => fault.ToString()));

        result = await CallAsync("open", ToolArguments.FromJson("""{"account":{"name":"a","word":"no","again":"b","number":7,"color":"blue"}}"""));
        Assert.Equal(
            ["/account/number: invalid_value: expected a valid value (number must be a multiple), got 7"],
            result.Error!.ArgumentFaults.Select(fault => fault.ToString()));

        result = await CallAsync("open", ToolArguments.FromJson("""{"account":{"name":"a","word":"no","again":"b","color":"blue"}}"""));
        Assert.Equal(
            [
                "/account/word: invalid_value: expected a valid value (The word of Account isn't known), got \"no\"",
                "/account/again: invalid_value: expected the same as password, got \"b\"",
                "/account/color: invalid_value: expected color is red, got \"blue\"",
            ],
            result.Error!.ArgumentFaults.Select(fault => fault.ToString()));
    }

    [Fact]
    public async Task FaultsWithinOthers_PointAtThem()
    {
        ToolResult result = await CallAsync(
            "many", ToolArguments.FromJson("""{"accounts":[{"name":"a"},{"name":"b","again":"x","parent":{"name":"c","begin":12}},{"name":"d","again":"y"}]}"""));
        Assert.Equal(
            ["/accounts/1/parent/begin", "/accounts/1/parent/to", "/accounts/2/again"],
            result.Error!.ArgumentFaults.Select(fault => fault.Pointer));

        Account inner = new() { Name = "c", From = 12 };
        result = await CallAsync("many", ToolArguments.FromValues(new Dictionary<string, object?> { ["accounts"] = new[] { new Account { Name = "b", Parent = inner } } }));
        Assert.Equal(["/accounts/0/parent/begin", "/accounts/0/parent/to"], result.Error!.ArgumentFaults.Select(fault => fault.Pointer));
    }

    [Fact]
    public async Task WholeObject_IsCheckedInEveryForm()
    {
        foreach (ArgumentForm form in ArgumentForms.All)
        {
            ToolResult result = await CallAsync("whole", ArgumentForms.Make(form, """{"name":"a","again":"x","color":"blue"}"""));
            Assert.Equal(["/again", "/color"], result.Error!.ArgumentFaults.Select(fault => fault.Pointer));
        }
    }

    [Theory]
    [InlineData("""{"account":{"name":"throw"}}""", "/account", "No such name.")]
    [InlineData("""{"account":{"name":"a","number":13}}""", "/account/number", "13 brings no luck.")]
    public async Task WhatIsThrown_IsAFault(string json, string pointer, string message)
    {
        ArgumentFault fault = Assert.Single((await CallAsync("open", ToolArguments.FromJson(json))).Error!.ArgumentFaults);
        Assert.Equal((pointer, $"a value that its type takes ({message})"), (fault.Pointer, fault.Expected));

        var hiding = new ToolInvoker(ObjectPlugin.Registry, null, new ToolInvokerOptions { HideExceptionMessages = true });
        fault = Assert.Single((await hiding.InvokeAsync("open", ToolArguments.FromJson(json))).Error!.ArgumentFaults);
        Assert.Equal((pointer, "a value that its type takes"), (fault.Pointer, fault.Expected));
    }

    [Theory]
    [InlineData("ask", """{"number":6,"word":"yes","color":"red"}""", "")]
    [InlineData("ask", """{}""", "")]
    [InlineData("ask", """{"number":7,"word":"no","color":"blue"}""", "/number: a valid value (number must be a multiple) /word: word of String isn't known /color: color is red")]
    [InlineData("ask", """{"number":13}""", "/number: a value that its type takes (13 brings no luck.)")]
    [InlineData("prepare", """{"prepared":{"missing":"m"}}""", "")]
    [InlineData("prepare", """{"prepared":{}}""", "/prepared/missing: a value")]
    [InlineData("prepare", """{"prepared":{"given":null,"missing":" "}}""", "/prepared/given: a value /prepared/missing: text that isn't blank")]
    [InlineData("place", """{"place":{"name":"n"}}""", "")]
    [InlineData("place", """{"place":{}}""", "/place/name: a value")]
    [InlineData("place", """{"place":{"name":"n","other":null}}""", "/place/other: a value")]
    [InlineData("place", """{"place":{"name":"n","few":[1,2,3]}}""", "/place/few: at most 2 items (there are 3)")]
    [InlineData("give", """{"name":"n","blank":"b"}""", "")]
    [InlineData("give", "{}", "/name: a value /blank: a value")]
    [InlineData("give", """{"name":"n","blank":"b","given":null,"empty":""}""", "/given: a value")]
    public async Task Expectations_AreOfWhatIsAsked(string tool, string json, string faults)
    {
        ToolResult result = await CallAsync(tool, ToolArguments.FromJson(json));
        Assert.Equal(faults, string.Join(' ', (result.Error?.ArgumentFaults ?? []).Select(fault => $"{fault.Pointer}: {fault.Expected}")));
    }

    [Theory]
    [InlineData("give", "name,blank")]
    [InlineData("place", "place: name")]
    [InlineData("prepare", "prepared: ")]
    [InlineData("open", "account: name")]
    public void Required_StandsInTheSchemaWhereAbsenceCantBeValid(string tool, string expected)
    {
        JsonElement schema = ObjectPlugin.Registry.Find(tool)!.InputSchema.ToJsonElement();
        string argument = expected.Contains(':', StringComparison.Ordinal) ? expected[..expected.IndexOf(':', StringComparison.Ordinal)] : "";
        if (argument.Length > 0)
        {
            JsonElement member = schema.GetProperty("properties").GetProperty(argument);
            schema = member.TryGetProperty("$ref", out _) ? schema.GetProperty("$defs").GetProperty("Account") : member;
        }

        string required = schema.TryGetProperty("required", out JsonElement names) ? string.Join(',', names.EnumerateArray().Select(name => name.GetString())) : "";
        Assert.Equal(expected, argument.Length > 0 ? $"{argument}: {required}" : required);
    }

    [Fact]
    public void UnstatedChecks_NameEachThatTheSchemaCantSay()
    {
        Assert.Equal(
            [
                "Account.word: [KnownWord]", "Account.again: [Compare(\"Password\")]", "Account.number: [MultipleOf]",
                "Account.color: [CustomValidation] by Account.CheckColor", "Account: [Ordered]", "Account: IValidatableObject",
            ],
            ObjectPlugin.Registry.Find("many")!.UnstatedChecks);
        Assert.Equal(
            ["number: [MultipleOf]", "word: [KnownWord]", "color: [CustomValidation] by Account.CheckColor"],
            ObjectPlugin.Registry.Find("ask")!.UnstatedChecks);
        Assert.Empty(ObjectPlugin.Registry.Find("give")!.UnstatedChecks);
    }

    // What an annotation says of no member, it says of its own.
    private static IEnumerable<string> Places(ValidationResult result)
        => result.MemberNames.Any()
            ? result.MemberNames.Select(member => member switch
            {
                "From" => "/account/begin",
                "Nothing" => "/account",
                _ => $"/account/{JsonNamingPolicy.CamelCase.ConvertName(member)}",
            })
            : [result.ErrorMessage!.EndsWith("is red", StringComparison.Ordinal) ? "/account/color" : "/account"];

    private static ServiceProvider Services()
        => new ServiceCollection().AddSingleton(new HashSet<string> { "yes" }).BuildServiceProvider();

    private static Task<ToolResult> CallAsync(string tool, ToolArguments arguments)
        => new ToolInvoker(ObjectPlugin.Registry, null, new ToolInvokerOptions { Services = Services() }).InvokeAsync(tool, arguments).AsTask();
}
