using System.Reflection;
using System.Text.Json;

namespace Keyway.Mcp.ConformanceTests.Suite;

/// <summary>One run of the protocol's conformance suite against a server of Keyway's, for all tests.</summary>
public sealed class SuiteRun : IAsyncLifetime
{
    private static readonly string s_server = typeof(SuiteRun).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(metadata => metadata.Key == "ConformanceServer").Value!;

    private readonly string _folder = Directory.CreateTempSubdirectory("mcp-conformance-").FullName;

    /// <summary>Gets the names of the scenarios that the suite has for servers.</summary>
    public IReadOnlyList<string> Scenarios { get; private set; } = [];

    /// <summary>Gets what was found, by scenario.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<SuiteCheck>> Checks { get; private set; } = new Dictionary<string, IReadOnlyList<SuiteCheck>>();

    public async Task InitializeAsync()
    {
        if (Node.Packages.WhyNot is not null)
        {
            return;
        }

        Scenarios = List();
        await using HttpProgram server = await HttpProgram.StartAsync(s_server, _folder);
        await Task.Run(() => Node.Packages.Run("", Suite("server", "--url", $"{server.Address}", "--suite", "all", "--output-dir", _folder)));
        Checks = Scenarios.ToDictionary(scenario => scenario, Read);
    }

    public Task DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return Task.CompletedTask;
    }

    private static string[] Suite(params string[] arguments)
        => [Path.Combine("node_modules", "@modelcontextprotocol", "conformance", "dist", "index.js"), .. arguments];

    // A line each, such as "  - ping [2025-06-18,2025-11-25]".
    private static string[] List()
        => [.. Node.Packages.Run("", Suite("list", "--server")).Output.Split('\n')
            .Where(line => line.StartsWith("  - ", StringComparison.Ordinal))
            .Select(line => line[4..].Split(' ')[0])];

    private IReadOnlyList<SuiteCheck> Read(string scenario)
    {
        // The folder's name ends with the time.
        string folder = Directory.EnumerateDirectories(_folder, $"server-{scenario}-2*").Single();
        using JsonDocument checks = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "checks.json")));
        return [.. checks.RootElement.EnumerateArray().Select(check => new SuiteCheck(
            check.GetProperty("id").GetString()!,
            check.GetProperty("status").GetString()!,
            check.TryGetProperty("errorMessage", out JsonElement message) ? message.GetString() : null))];
    }
}
