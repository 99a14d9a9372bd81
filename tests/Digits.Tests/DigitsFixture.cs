using System.Text.Json;
using Digits.Learning;
using Keyway;
using Keyway.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Digits.Tests;

/// <summary>Trains once, with the defaults, for all tests.</summary>
public sealed class DigitsFixture : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("digits-").FullName;
    private ServiceProvider? _services;

    public string ModelPath => Path.Combine(_folder, "model.bin");

    public InMemoryRunEventSink Events { get; } = new();

    public ToolInvoker Invoker => _services!.GetRequiredService<ToolInvoker>();

    public JsonElement Training { get; private set; }

    public async Task InitializeAsync()
    {
        _services = new ServiceCollection()
            .AddLogging()
            .AddKeyway(DigitsPlugin.Registry, options => options.ConfigureContext(context => context
                .WithLogger(new RunLogger(new RunLoggerOptions { Sinks = [Events] }))
                .WithModel(() => Classifier.Load(ModelPath))
                .WithExamples(() => new NearestExamples(DigitSet.Load(DigitFiles.Train)))))
            .BuildServiceProvider();
        ToolResult result = await Invoker.InvokeAsync(
            "train", ToolArguments.FromValues(new Dictionary<string, object?> { ["model"] = ModelPath }));
        Assert.False(result.IsError, result.ToString());
        Training = result.StructuredContent.ToJsonElement();
    }

    public async Task DisposeAsync()
    {
        await _services!.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
