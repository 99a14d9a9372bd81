using Microsoft.Extensions.DependencyInjection;

namespace Keyway.Hosting.Tests;

/// <summary>What a run finds in its environment: the process, over it plugin.yaml, over that the runner, the host and the caller.</summary>
public sealed class EnvironmentLayerTests : IDisposable
{
    private const string Prefix = "KEYWAY_TEST_";

    private static readonly string[] s_layers = ["PROCESS", "FILE", "RUNNER", "HOST", "RUN"];

    // Each layer says something of itself and of all that lie over it.
    public EnvironmentLayerTests() => Set("of the process");

    public void Dispose() => Set(null);

    [Theory]
    [InlineData("PROCESS", "of the process")]
    [InlineData("FILE", "of the file")]
    [InlineData("RUNNER", "of the runner")]
    [InlineData("HOST", "of the host")]
    [InlineData("RUN", "of the run")]
    [InlineData("NOTHING", "nowhere")]
    public async Task Run_FindsTheLayerOnTop(string name, string expected)
    {
        using ServiceProvider services = Services();

        ActionRun run = await services.GetRequiredService<ActionRunner>().RunAsync(
            "setting", Utf8Json.Parse($$"""{"name":"{{Prefix}}{{name}}"}"""), new ActionRunOptions { Environment = From("RUN", "of the run") });

        Assert.Equal(expected, run.GetResult<string>());
    }

    [Theory]
    [InlineData("PROCESS", "of the process")]
    [InlineData("FILE", "of the file")]
    [InlineData("RUNNER", "of the runner")]
    [InlineData("HOST", "of the host")]
    public async Task Tool_FindsTheSame(string name, string expected)
    {
        using ServiceProvider services = Services();

        ToolResult result = await services.GetRequiredService<ToolInvoker>().InvokeAsync(
            "tool_setting", ToolArguments.FromJson($$"""{"name":"{{Prefix}}{{name}}"}"""));

        Assert.Equal(expected, result.ToString());
    }

    private static ServiceProvider Services()
        => new ServiceCollection()
            .AddLogging()
            .AddKeyway(RunPlugin.Registry, options =>
            {
                options.Runs.Environment = From("RUNNER", "of the runner");
                options.ConfigureContext(context => context.WithEnvironment(context.Environment.Merge(From("HOST", "of the host"))));
            })
            .BuildServiceProvider();

    private static PluginEnvironment From(string layer, string value)
        => new(s_layers.SkipWhile(name => name != layer).Select(name => KeyValuePair.Create(Prefix + name, value)));

    private static void Set(string? value) => Array.ForEach(s_layers, name => Environment.SetEnvironmentVariable(Prefix + name, value));
}
