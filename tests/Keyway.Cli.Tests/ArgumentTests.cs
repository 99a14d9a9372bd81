using System.Text.Json;

namespace Keyway.Cli.Tests;

public sealed class ArgumentTests : IDisposable
{
    private readonly CliRun _cli = new();

    public void Dispose() => _cli.Dispose();

    [Theory]
    [InlineData("--count 3", "3 none 0.5 Red False [] []  7")]
    [InlineData("--count=3 --label x --learning-rate 1e-3", "3 x 0.001 Red False [] []  7")]
    [InlineData("--count 3 --color green --verbose", "3 none 0.5 Green True [] []  7")]
    [InlineData("--count 3 --verbose false --limit null", "3 none 0.5 Red False [] []  ")]
    [InlineData("--count 3 --ids 1,2 --ids 3 --tags a,b --tags c", "3 none 0.5 Red False [1 2 3] [a,b|c]  7")]
    [InlineData("--count 3 --ids [4,5] --at {\"x\":1,\"y\":2}", "3 none 0.5 Red False [4 5] [] Point { X = 1, Y = 2 } 7")]
    [InlineData("--params {\"count\":4,\"label\":\"p\"}", "4 p 0.5 Red False [] []  7")]
    [InlineData("--params {\"count\":4,\"label\":\"p\"} --label q", "4 q 0.5 Red False [] []  7")]
    [InlineData("--count 3 --label 12", "3 12 0.5 Red False [] []  7")]
    [InlineData("--count 3 --label -5", "3 -5 0.5 Red False [] []  7")]
    public async Task Options_AreTheArguments(string line, string expected)
    {
        Assert.Equal((0, ""), (await _cli.RunAsync(["run", "echo", "--quiet", .. line.Split(' ')]), _cli.Error));
        Assert.Equal(expected, _cli.Output.TrimEnd('\n', '\r'));
    }

    [Fact]
    public async Task File_HasArguments_AndOptionsWin()
    {
        string path = Path.Combine(_cli.Folder, "params.json");
        await File.WriteAllTextAsync(path, """{"count":2,"label":"file"}""");

        Assert.Equal(0, await _cli.RunAsync(["run", "echo", "--params-file", path, "--count", "5"]));

        Assert.StartsWith("5 file", _cli.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ParamsFile_OfADash_IsStandardInput()
    {
        Assert.Equal(0, await _cli.RunAsync(["run", "echo", "--params-file", "-", "--quiet"], builder => builder.Options.Input = new StringReader("""{"count":4}""")));

        Assert.StartsWith("4 none", _cli.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("runs list")]
    [InlineData("run echo --count 1")]
    public async Task RunsFolder_ThatIsAFile_IsOneClearLine(string line)
    {
        await File.WriteAllTextAsync(Path.Combine(_cli.Folder, "runs"), "");

        Assert.Equal(2, await _cli.RunAsync(line.Split(' ')));

        Assert.Contains("it is a file. Name a folder.", _cli.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", _cli.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("run echo", "--count: expected a value, got none")]
    [InlineData("run echo --count 0", "--count: expected a number at least 1 and at most 10, got 0")]
    [InlineData("run echo --count x", "--count: expected an integer")]
    [InlineData("run echo --count 1 --color blue", "--color: expected")]
    [InlineData("run echo --count 1 --at {", "--at: expected JSON, got '{'")]
    [InlineData("run echo --count 1 --at {\"x\":1}", "--at at /y: expected")]
    [InlineData("run echo --count 1 --count 2", "--count is given 2 times, and takes one value.")]
    [InlineData("run echo --count", "--count: expected a value behind it, got none.")]
    [InlineData("run echo --cuont 3", "There is no option '--cuont' of 'echo'. Did you mean '--count'?")]
    [InlineData("run echo --params {", "--params: expected a JSON object")]
    [InlineData("run echo --params [1] --count 1", "--params: expected a JSON object, got [1].")]
    [InlineData("run echo --params {\"cuont\":1}", "did you mean --count?")]
    [InlineData("run echo --params-file nowhere.json", "--params-file: nowhere.json can't be read")]
    [InlineData("run echo --count 1 --set x", "--set: expected KEY=VALUE, got 'x'.")]
    [InlineData("run echo --count 1 more", "'run echo' doesn't take 'more'.")]
    [InlineData("run ehco", "There is no action 'ehco'. Did you mean 'echo'?")]
    [InlineData("run count", "There is no action 'count'. There are: echo, fail, region, resume, wait. 1 more can't be served: type `list` for why.")]
    [InlineData("run add", "There is no action 'add'. It is a tool: type `call add`.")]
    [InlineData("call echo", "There is no tool 'echo'. It is an action: type `run echo`.")]
    [InlineData("call ad", "There is no tool 'ad'. Did you mean 'add'?")]
    [InlineData("call add --left 1", "--right: expected")]
    [InlineData("run", "Expected a command behind 'run': echo, fail, region, resume, wait.")]
    [InlineData("runs", "Expected a command behind 'runs': list, show, logs, cancel.")]
    [InlineData("rnu echo", "There is no command 'rnu'. Did you mean 'run'?")]
    [InlineData("describe ech", "There is no action or tool 'ech'. Did you mean 'echo'?")]
    [InlineData("describe", "Expected NAME behind 'describe'.")]
    [InlineData("describe echo --dialect latin", "--dialect: expected one of json-schema, openai-strict, no-type-arrays, got 'latin'.")]
    [InlineData("runs show nothing", "There is no run 'nothing'. Type `runs list` for those that there are.")]
    [InlineData("run echo --resume nothing", "There is no run 'nothing'.")]
    public async Task Misuse_IsOneClearLine_AndExitsWithTwo(string line, string message)
    {
        Assert.Equal(2, await _cli.RunAsync(line.Split(' '), builder => builder.ConfigureContext(context => context.WithOffset(new Offset(0)))));

        Assert.Contains(message, _cli.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", _cli.Error, StringComparison.Ordinal);
        Assert.Empty(_cli.Output);
    }

    [Fact]
    public async Task Tool_IsCalledWithTheContext()
    {
        Assert.Equal(0, await _cli.RunAsync(["call", "add", "--left", "1", "--right", "2", "--json"], builder => builder.ConfigureContext(context => context.WithOffset(new Offset(39)))));

        Assert.Equal(42, JsonDocument.Parse(_cli.Output).RootElement.GetProperty("result").GetInt32());
    }

    [Fact]
    public async Task ToolWithoutItsContext_ExitsWithOne()
    {
        Assert.Equal(1, await _cli.RunAsync(["call", "add", "--left", "1", "--right", "2"]));

        Assert.Contains("'offset'", _cli.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Set_IsAValueOfTheEnvironment()
    {
        Assert.Equal(0, await _cli.RunAsync(["run", "region", "--set", "REGION=north=1", "--quiet"]));

        Assert.Equal("north=1", _cli.Output.Trim());
    }
}
