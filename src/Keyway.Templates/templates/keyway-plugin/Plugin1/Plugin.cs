using Keyway;

namespace Plugin1;

/// <summary>All that this program serves. The compiler writes its <c>Registry</c>.</summary>
[PluginRegistry]
public static partial class Plugin;
