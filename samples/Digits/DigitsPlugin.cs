using Keyway;

namespace Digits;

/// <summary>All that this program serves.</summary>
[PluginRegistry]
public static partial class DigitsPlugin;
