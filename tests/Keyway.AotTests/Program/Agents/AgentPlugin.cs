using Keyway.Agents;

namespace Keyway.AotTests.Agents;

/// <summary>What processes can name: the program's tools and those of agents.</summary>
[PluginRegistry(Types = [], Include = [typeof(AotPlugin), typeof(AgentTools)])]
public static partial class AgentPlugin;
