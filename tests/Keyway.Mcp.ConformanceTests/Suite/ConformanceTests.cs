namespace Keyway.Mcp.ConformanceTests.Suite;

/// <summary>The protocol's own conformance suite (npm, @modelcontextprotocol/conformance) against a server of Keyway's.</summary>
public sealed class ConformanceTests(SuiteRun run) : IClassFixture<SuiteRun>
{
    private static readonly string[] s_scenarios =
    [
        "server-initialize", "logging-set-level", "ping", "completion-complete", "tools-list", "tools-call-simple-text", "tools-call-image",
        "tools-call-audio", "tools-call-embedded-resource", "tools-call-mixed-content", "tools-call-with-logging", "tools-call-error",
        "tools-call-with-progress", "tools-call-sampling", "tools-call-elicitation", "json-schema-2020-12", "elicitation-sep1034-defaults",
        "server-sse-polling", "server-sse-multiple-streams", "elicitation-sep1330-enums", "resources-list", "resources-read-text",
        "resources-read-binary", "resources-templates-read", "resources-subscribe", "resources-unsubscribe", "prompts-list",
        "prompts-get-simple", "prompts-get-with-args", "prompts-get-embedded-resource", "prompts-get-with-image", "dns-rebinding-protection",
    ];

    /// <summary>Scenarios that look at nothing here, and why.</summary>
    private static readonly Dictionary<string, string> s_unasked = new()
    {
        ["server-sse-polling"] = "It closes and resumes streams of events; a call that tells nothing on the way is answered with JSON, and no stream is resumed.",
    };

    /// <summary>All scenarios that the suite has for servers.</summary>
    public static TheoryData<string> Scenarios { get; } = [.. s_scenarios];

    [NodeTheory]
    [MemberData(nameof(Scenarios))]
    public void Scenario_Passes(string scenario)
    {
        IReadOnlyList<SuiteCheck> checks = run.Checks[scenario];

        Assert.DoesNotContain(checks, check => check.Status is "FAILURE" or "WARNING");
        Assert.Equal(!s_unasked.ContainsKey(scenario), checks.Any(check => check.Status == "SUCCESS"));
    }

    [NodeFact]
    public void EveryScenarioOfTheSuite_IsAsked() => Assert.Equal(run.Scenarios.Order(), s_scenarios.Order());
}
