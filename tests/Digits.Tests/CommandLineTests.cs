using Keyway;

namespace Digits.Tests;

public sealed class CommandLineTests : IDisposable
{
    private readonly StringWriter _output = new();
    private readonly StringWriter _errors = new();

    public void Dispose()
    {
        _output.Dispose();
        _errors.Dispose();
    }

    [Fact]
    public async Task List_NamesEverythingServed()
    {
        Assert.Equal(0, await RunAsync("list"));

        string[] names = [.. _output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ')[0])];
        Assert.Equal(["classify_digit", "describe_model", "evaluate", "nearest_examples", "train"], names);
    }

    [Fact]
    public async Task Describe_ShowsSchemaAndKeys()
    {
        Assert.Equal(0, await RunAsync("describe", "nearest_examples"));

        Assert.Contains("\"maxItems\":64", _output.ToString(), StringComparison.Ordinal);
        Assert.Contains("requires 'examples' (Digits.Learning.NearestExamples), here from: nothing", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Describe_ShowsADialectAndWhatItLeavesUnsaid()
    {
        Assert.Equal(0, await RunAsync("describe", "train", "--dialect", "openai-strict"));

        Assert.Contains("Null stands for 192.", _output.ToString(), StringComparison.Ordinal);
        Assert.Contains("unsaid   /properties/model: minLength: strict mode", _output.ToString(), StringComparison.Ordinal);

        Assert.Equal(0, await RunAsync("describe", "train", "--dialect", "no-type-arrays"));
        Assert.Contains("\"anyOf\":[{\"type\":\"string\"},{\"type\":\"null\"}]", _output.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("describe train --dialect latin", "Expected one of these commands")]
    [InlineData("", "Expected one of these commands")]
    [InlineData("frobnicate", "Expected one of these commands")]
    [InlineData("describe nothing", "There is no tool or action 'nothing'")]
    [InlineData("run describe_model", "'describe_model' is a tool: use call")]
    [InlineData("call train", "'train' is an action: use run")]
    [InlineData("call clasify_digit", "Did you mean 'classify_digit'?")]
    [InlineData("run train --params {", "malformed")]
    [InlineData("run train --params {\"epochs\":0}", "/epochs: out_of_range")]
    public async Task Misuse_ExitsWithTwo_AndSaysWhat(string line, string message)
    {
        Assert.Equal(2, await RunAsync(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)));

        Assert.Contains(message, _errors.ToString(), StringComparison.Ordinal);
        Assert.Empty(_output.ToString());
    }

    [Fact]
    public async Task MissingContext_ExitsWithOne()
    {
        Assert.Equal(1, await RunAsync("call", "describe_model"));

        Assert.Contains("context key 'model'", _errors.ToString(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Cancelled_ExitsWithOneHundredThirty()
    {
        using var cancellation = new CancellationTokenSource();
        await cancellation.CancelAsync();

        var commands = new CommandLine(new ToolInvoker(DigitsPlugin.Registry), _output, _errors);

        Assert.Equal(130, await commands.RunAsync(["run", "train"], cancellation.Token));
    }

    private Task<int> RunAsync(params string[] args)
        => new CommandLine(new ToolInvoker(DigitsPlugin.Registry), _output, _errors).RunAsync(args, default);
}
