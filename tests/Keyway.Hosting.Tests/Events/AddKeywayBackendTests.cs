using Microsoft.Extensions.DependencyInjection;

namespace Keyway.Hosting.Tests.Events;

public sealed class AddKeywayBackendTests
{
    private static readonly HttpBackendOptions s_nowhere = new() { EventsUri = new Uri("http://localhost:9/events") };

    [Fact]
    public async Task Runs_FindThePlatformAndTheClusterInTheirContext()
    {
        await using ServiceProvider services = Services(collection => collection.AddKeywayBackend(_ => new KeptEvents()));

        ActionRun run = await services.GetRequiredService<ActionRunner>().RunAsync("find_clients");

        Assert.True(run.GetResult<bool>());
        Assert.Same(services.GetRequiredService<IBackendClient>(), services.GetRequiredService<ToolInvoker>().Context.Client);
        Assert.Same(services.GetRequiredService<IAgentClient>(), services.GetRequiredService<ToolInvoker>().Context.AgentClient);
    }

    [Fact]
    public async Task WithoutABackEnd_ThereIsNoClient()
    {
        await using ServiceProvider services = Services();

        ActionRun run = await services.GetRequiredService<ActionRunner>().RunAsync("find_clients");

        Assert.Equal("client", Assert.Single(Assert.Throws<MissingContextException>(run.ThrowIfFailed).Faults).Key);
        Assert.Null(services.GetRequiredService<ToolInvoker>().Context.Client);
        Assert.Null(RuntimeContext.Create().AgentClient);
    }

    [Fact]
    public async Task EverySinkAmongTheServices_GetsTheEventsOfEveryRun()
    {
        KeptEvents kept = new();
        InMemoryRunEventSink other = new();
        await using ServiceProvider services = Services(collection => collection
            .AddKeywayBackend(_ => kept)
            .AddSingleton<IRunEventSink>(other));
        ActionRunner runner = services.GetRequiredService<ActionRunner>();

        ActionRun[] runs = [await runner.RunAsync("report", Utf8Json.Parse("""{"count":2}""")), await runner.RunAsync("nothing")];

        Assert.Equal(runs.Select(run => run.Id), other.Events.Select(found => found.RunId).Distinct());
        Assert.Equal(other.Events.Where(found => found.Kind == RunEventKind.Message), kept.Events.Where(found => found.Kind == RunEventKind.Message));
        Assert.Equal(2, kept.Events.Count(found => found.Kind == RunEventKind.End));
    }

    [Fact]
    public void SecondBackEnd_IsRefused()
    {
        ServiceCollection services = new();
        services.AddKeywayBackend(s_nowhere);

        var exception = Assert.Throws<InvalidOperationException>(() => services.AddKeywayBackend(s_nowhere));

        Assert.Contains("register a service of type IRunEventSink", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ClientOfTheServices_GoesWithThem()
    {
        IBackendClient client;
        await using (ServiceProvider services = Services(collection => collection.AddKeywayBackend(s_nowhere)))
        {
            client = services.GetRequiredService<IBackendClient>();
        }

        await Assert.ThrowsAsync<ObjectDisposedException>(() => client.SendEventsAsync([], CancellationToken.None));
    }

    private static ServiceProvider Services(Action<IServiceCollection>? add = null)
    {
        ServiceCollection services = new();
        services.AddKeyway(RunPlugin.Registry, options => options.Runs.Environment = PluginEnvironment.Empty);
        add?.Invoke(services);
        return services.BuildServiceProvider();
    }

    /// <summary>A platform of its own kind, which keeps what it gets.</summary>
    private sealed class KeptEvents : IBackendClient
    {
        public List<RunEvent> Events { get; } = [];

        public Task SendEventsAsync(IReadOnlyList<RunEvent> events, CancellationToken cancellationToken)
        {
            Events.AddRange(events);
            return Task.CompletedTask;
        }
    }
}
