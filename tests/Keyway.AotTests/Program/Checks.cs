using Keyway.AotTests.Agents;
using Keyway.AotTests.Bindings;
using Keyway.AotTests.Calls;
using Keyway.AotTests.Context;
using Keyway.AotTests.Mcp;
using Keyway.AotTests.Registries;

namespace Keyway.AotTests;

/// <summary>Everything that is checked, in the order in which it is reported.</summary>
internal static class Checks
{
    public static IReadOnlyList<Check> All { get; } =
    [
        .. ScalarChecks.All,
        .. CollectionChecks.All,
        .. ModelChecks.All,
        .. RuleChecks.All,
        .. JsonChecks.All,
        .. SourceChecks.All,
        .. ResultChecks.All,
        .. FunctionChecks.All,
        .. FaultChecks.All,
        .. PipelineChecks.All,
        .. SchemaChecks.All,
        .. RegistryChecks.All,
        .. PromptChecks.All,
        .. ActionChecks.All,
        .. ContextChecks.All,
        .. ServiceChecks.All,
        .. HostingChecks.All,
        .. AgentChecks.All,
        .. McpChecks.All,
    ];
}
