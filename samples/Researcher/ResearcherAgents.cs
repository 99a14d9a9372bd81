using Keyway;
using Keyway.Agents;

namespace Researcher;

/// <summary>What its agent processes can call besides: Keyway's own tools, which need a process.</summary>
[PluginRegistry(Types = [], Include = [typeof(ResearcherPlugin), typeof(AgentTools)])]
internal static partial class ResearcherAgents;
