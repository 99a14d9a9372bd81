using Keyway;

namespace Researcher;

/// <summary>What the program serves to everybody: the tools of this project.</summary>
[PluginRegistry]
internal static partial class ResearcherPlugin;
