using System.Diagnostics;

namespace Keyway;

/// <summary>What a debugger shows of a <see cref="PluginEnvironment"/>: screens are shared, so no secrets.</summary>
internal sealed class PluginEnvironmentDebugView(PluginEnvironment environment)
{
    [DebuggerBrowsable(DebuggerBrowsableState.RootHidden)]
    public KeyValuePair<string, string>[] Values => [.. environment.Redacted()];
}
