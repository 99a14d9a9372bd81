namespace Keyway.Agents.Tests;

[PluginRegistry(Types = [typeof(LongAnswers)], Include = [typeof(AgentTools)], Prefix = "kw_")]
internal static partial class LongAnswersPlugin;
