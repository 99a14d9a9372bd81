namespace Keyway.Hosting.Tests;

public sealed class InProcessAgentClientTests : AgentClientContract
{
    protected override IAgentClient Client { get; } = new InProcessAgentClient(new ActionRunner(
        new ToolInvoker(RunPlugin.Registry), new ActionRunnerOptions { Environment = PluginEnvironment.Empty }));
}

public sealed class InProcessAgentClientOnFilesTests : AgentClientContract, IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("keyway-agent-").FullName;

    public InProcessAgentClientOnFilesTests()
        => Client = new InProcessAgentClient(new ActionRunner(
            new ToolInvoker(RunPlugin.Registry), new ActionRunnerOptions { Store = new FileRunStore(_folder), Environment = PluginEnvironment.Empty }));

    protected override IAgentClient Client { get; }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
