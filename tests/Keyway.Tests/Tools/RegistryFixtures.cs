namespace Keyway.Tests.Tools;

public static class BaseTools
{
    [Tool]
    public static string Alpha() => "base alpha";

    [Tool]
    public static string Beta() => "base beta";

    [Tool]
    public static string Gamma(IFormatProvider trail) => trail.ToString()!;
}

public static class OtherTools
{
    [Tool]
    public static string Alpha() => "other alpha";

    [Tool]
    public static string Delta() => "other delta";
}

public static class OwnTools
{
    [Tool]
    public static string Beta() => "own beta";
}

[PluginRegistry(Types = [typeof(BaseTools)])]
public static partial class BaseRegistry;

[PluginRegistry(Types = [typeof(OtherTools)])]
public static partial class OtherRegistry;

[PluginRegistry(Types = [typeof(OwnTools)], Include = [typeof(BaseRegistry), typeof(OtherRegistry)])]
public static partial class ClashingRegistry;

[PluginRegistry(Types = [typeof(OwnTools)], Include = [typeof(BaseRegistry), typeof(OtherRegistry)], Prefix = "lib.", Exclude = ["delta"])]
public static partial class PrefixedRegistry;

[PluginRegistry(Types = [typeof(PlainTools)], Include = [typeof(PrefixedRegistry)], Prefix = "x-", Exclude = ["beta", "lib.alpha"])]
public static partial class NestedRegistry;

[PluginRegistry(Types = [typeof(OtherTools)], Include = [typeof(BaseRegistry)], Exclude = ["alpha"])]
public static partial class FirstWayRegistry;

public static class LoudTools
{
    [Tool("ALPHA")]
    public static string Alpha() => "loud alpha";
}

[PluginRegistry(Types = [typeof(LoudTools)], Include = [typeof(BaseRegistry)], Exclude = ["btea", "beta"])]
public static partial class LoudRegistry;

[PluginRegistry(Types = [], Include = [typeof(BaseRegistry)], Prefix = "my tools/")]
public static partial class BadPrefixRegistry;

[PluginRegistry(Types = [], Include = [typeof(FirstWayRegistry), typeof(BaseRegistry)], Exclude = ["alpha"])]
public static partial class TwoWaysRegistry;
