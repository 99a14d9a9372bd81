namespace Keyway.Agents;

/// <summary>
/// The tools that Keyway has for agent processes. A registry includes those that it wants:
/// <c>[PluginRegistry(Include = [typeof(AgentTools)])]</c>.
/// </summary>
[PluginRegistry]
public static partial class AgentTools;
