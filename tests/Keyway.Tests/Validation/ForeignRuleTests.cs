using Keyway.Tests.Support;

namespace Keyway.Tests.Validation;

/// <summary>What converters and contexts of System.Text.Json make is held to its annotations as well.</summary>
public class ForeignRuleTests
{
    private static readonly ToolInvoker s_invoker = new(ForeignRulePlugin.Registry);

    [Theory]
    [InlineData("days", """{"days":"1-3"}""")]
    [InlineData("days", """{"days":"1-12"}""", "/days: out_of_range: expected a number at least 0 and at most 9 in To, got 12")]
    [InlineData("days", """{"days":"3-1"}""", "/days: invalid_value: expected an end behind the start in To")]
    [InlineData("log", """{"log":{"days":"1-3","word":"abc"}}""")]
    [InlineData("log", """{"log":{"days":"1-3","word":"abc","rest":null}}""")]
    [InlineData("log", """{"log":{"days":"10-12","word":"abcd","rest":"3-1"}}""",
        "/log/days: out_of_range: expected a number at least 0 and at most 9 in From, got 10",
        "/log/days: out_of_range: expected a number at least 0 and at most 9 in To, got 12",
        "/log/word: invalid_value: expected at most 4 characters (there are 5), got \"abcd\"",
        "/log/rest: invalid_value: expected an end behind the start in To")]
    [InlineData("crew", """{"crew":[{"Name":"a","Tied":{}}]}""", "/crew: invalid_value: expected one of 1, 2 in [0].Tied.Left.Turns, got 0")]
    [InlineData("officer", """{"officer":"Tom Bo"}""")]
    [InlineData("officer", """{"officer":"Tom"}""",
        "/officer: invalid_value: expected at least 2 items (there are 1) in Orders, got [\"Tom\"]")]
    public async Task Instance_IsHeldToItsAnnotations(string tool, string json, params string[] expected)
    {
        foreach (ArgumentForm form in ArgumentForms.All)
        {
            ToolResult result = await s_invoker.InvokeAsync(tool, ArgumentForms.Make(form, json));
            Assert.Equal(expected, Faults(result));
        }
    }

    [Fact]
    public async Task InstanceThatCameAsAnObject_IsHeldToThemToo()
    {
        var crew = new Crew
        {
            new Sailor { Name = " ", Tied = (new Knot(1), 0), Knots = { ["a"] = new Knot(1), ["b"] = new Knot(3) } },
            new Sailor { Name = "b", Rank = 10, Tied = (new Knot(1), 0), Mate = new Sailor() },
        };
        crew.Ship = "Flying Dutchman";
        ToolResult result = await s_invoker.InvokeAsync("crew", ToolArguments.FromValues(new Dictionary<string, object?> { ["crew"] = crew }));
        Assert.Equal(
            [
                "/crew: invalid_value: expected at most 8 characters (there are 15) in Ship, got \"Flying Dutchman\"",
                "/crew: invalid_value: expected text that isn't blank in [0].Name, got \" \"",
                "/crew: invalid_value: expected one of 1, 2 in [0].Knots[b].Turns, got 3",
                "/crew: out_of_range: expected a number at least 1 and at most 9 in [1].Rank, got 10",
                "/crew: null: expected a value in [1].Mate.Name, got null",
                "/crew: invalid_value: expected one of 1, 2 in [1].Mate.Tied.Left.Turns, got 0",
            ],
            Faults(result));

        result = await s_invoker.InvokeAsync(
            "log", ToolArguments.FromValues(new Dictionary<string, object?> { ["log"] = new Log(new Span(1, 10), "abc", new Span(3, 1)) }));
        Assert.Equal(
            [
                "/log/days: out_of_range: expected a number at least 0 and at most 9 in To, got 10",
                "/log/rest: invalid_value: expected an end behind the start in To",
            ],
            Faults(result));
    }

    [Theory]
    [InlineData("days", "Span.From: [Range(0, 9)]", "Span.To: [Range(0, 9)]", "Span: IValidatableObject")]
    [InlineData("log", "Log.word: [StringLength(4)]", "Span.From: [Range(0, 9)]", "Span.To: [Range(0, 9)]", "Span: IValidatableObject")]
    [InlineData("crew", "Crew.Ship: [StringLength(8)]", "Sailor.Name: [Required]", "Sailor.Rank: [Range(1, 9)]", "Knot.Turns: [AllowedValues(1, 2)]")]
    public void WhatTheSchemaCantSay_IsListed(string tool, params string[] expected)
        => Assert.Equal(
            expected.Order(StringComparer.Ordinal),
            ForeignRulePlugin.Registry.Find(tool)!.UnstatedChecks.Order(StringComparer.Ordinal));

    private static IEnumerable<string> Faults(ToolResult result) => (result.Error?.ArgumentFaults ?? []).Select(fault => fault.ToString());
}
