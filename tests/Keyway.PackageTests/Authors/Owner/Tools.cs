using Keyway;

namespace Owner;

internal static class Keys
{
    [ContextKey<string>] internal const string Tone = "owner.tone";
}

internal sealed record Options(int Times, Options? Inner = null);

internal static class Tools
{
    [Tool]
    internal static string Own(Options options, [FromContext(Keys.Tone)] string tone) => tone + options.Times;
}

[PluginRegistry]
internal static partial class Plugin;
