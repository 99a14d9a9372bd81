using Microsoft.Extensions.AI;

namespace Keyway.Agents.Tests;

/// <summary>Parameters become what a chat client is asked with.</summary>
public sealed class ChatParametersTests
{
    [Fact]
    public void KnownParameters_AreOptions()
    {
        ChatOptions options = Apply(LlmProgram.Parse("""
            parameters:
              temperature: 0.5
              top_p: 1
              top_k: 40
              max_tokens: 100
              frequency_penalty: -0.5
              presence_penalty: 2
              seed: 9223372036854775807
              stop: [END, STOP]
              parallel_tool_calls: false
              response_format: json
              reasoning_effort: extra_high
            """).Parameters);

        Assert.Equal(0.5f, options.Temperature);
        Assert.Equal(1f, options.TopP);
        Assert.Equal(40, options.TopK);
        Assert.Equal(100, options.MaxOutputTokens);
        Assert.Equal(-0.5f, options.FrequencyPenalty);
        Assert.Equal(2f, options.PresencePenalty);
        Assert.Equal(long.MaxValue, options.Seed);
        Assert.Equal(["END", "STOP"], options.StopSequences!);
        Assert.False(options.AllowMultipleToolCalls);
        Assert.Same(ChatResponseFormat.Json, options.ResponseFormat);
        Assert.Equal(ReasoningEffort.ExtraHigh, options.Reasoning!.Effort);
        Assert.Null(options.AdditionalProperties);
    }

    [Theory]
    [InlineData("none", ReasoningEffort.None)]
    [InlineData("low", ReasoningEffort.Low)]
    [InlineData("medium", ReasoningEffort.Medium)]
    [InlineData("high", ReasoningEffort.High)]
    public void Efforts_AreThoseOfOptions(string effort, ReasoningEffort expected)
        => Assert.Equal(expected, Apply("reasoning_effort", effort).Reasoning!.Effort);

    [Fact]
    public void OtherSpellings_AreKnown()
    {
        Assert.Equal(7, Apply("max_output_tokens", 7).MaxOutputTokens);
        Assert.Equal(["END"], Apply("stop", "END").StopSequences!);
        Assert.Same(ChatResponseFormat.Text, Apply("response_format", "text").ResponseFormat);
        Assert.Equal(0.25f, Apply("temperature", 0.25m).Temperature);
        Assert.Equal(0.25f, Apply("temperature", 0.25f).Temperature);
    }

    [Fact]
    public void NullOfAKnownParameter_LeavesItToTheClient()
    {
        ChatOptions options = Apply(LlmProgram.Parse("parameters: {temperature: , seed: ~}").Parameters);

        Assert.Null(options.Temperature);
        Assert.Null(options.Seed);
        Assert.Null(options.AdditionalProperties);
    }

    [Fact]
    public void UnknownParameters_AreCopied()
    {
        LlmProgram program = LlmProgram.Parse("parameters: {user: me, empty: ~, extra: {list: [1, {a: b}]}}");

        AdditionalPropertiesDictionary properties = Apply(program.Parameters).AdditionalProperties!;

        Assert.Equal(["empty", "extra", "user"], properties.Keys.Order());
        Assert.Null(properties["empty"]);
        var extra = Assert.IsType<Dictionary<string, object?>>(properties["extra"]);
        object?[] list = Assert.IsType<object?[]>(extra["list"]);
        Assert.Equal(1L, list[0]);
        Assert.Equal("b", Assert.IsType<Dictionary<string, object?>>(list[1])["a"]);

        list[0] = 2L;
        Assert.Equal(1L, ((object?[])((Dictionary<string, object?>)Apply(program.Parameters).AdditionalProperties!["extra"]!)["list"]!)[0]);
    }

    [Fact]
    public void Requests_HaveListsOfTheirOwn()
    {
        LlmProgram program = LlmProgram.Parse("parameters: {stop: [a]}");
        Apply(program.Parameters).StopSequences!.Add("b");

        Assert.Equal(["a"], Apply(program.Parameters).StopSequences!);
    }

    [Theory]
    [InlineData("hot", "the text 'hot'")]
    [InlineData(-1, "-1")]
    [InlineData(double.NaN, "NaN")]
    [InlineData(false, "the truth value false")]
    [InlineData(new[] { "a" }, "a list")]
    public void WrongParameterOfCode_IsSaid(object value, string got)
    {
        ProgramException exception = Assert.Throws<ProgramException>(() => Apply("temperature", value));

        Assert.Equal($"The parameter 'temperature': expected a number of at least 0, got {got}.", exception.Message);
        Assert.Empty(exception.Faults);
    }

    [Fact]
    public void TwoNamesOfOneOptionInCode_AreRefused()
    {
        ProgramException exception = Assert.Throws<ProgramException>(
            () => Apply(new Dictionary<string, object?> { ["max_tokens"] = 1, ["max_output_tokens"] = 2 }));

        Assert.Contains("mean the same", exception.Message, StringComparison.Ordinal);
    }

    private static ChatOptions Apply(string name, object? value) => Apply(new Dictionary<string, object?> { [name] = value });

    private static ChatOptions Apply(IReadOnlyDictionary<string, object?> parameters)
    {
        var options = new ChatOptions();
        ChatParameters.Apply(parameters, options);
        return options;
    }
}
