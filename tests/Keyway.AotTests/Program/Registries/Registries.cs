using Keyway.AotTests.Calls;

namespace Keyway.AotTests.Registries;

[PluginRegistry(Types = [typeof(ResultTools), typeof(FaultTools)])]
public static partial class BaseRegistry;

[PluginRegistry(Types = [typeof(SchemaTools)], Include = [typeof(BaseRegistry)], Prefix = "base.", Exclude = ["wipe", "fail"])]
public static partial class IncludingRegistry;

public static class ParameterlessTools
{
    /// <summary>Can't be served: nothing converts what it takes.</summary>
    [Tool]
    public static string Unbindable(IFormatProvider provider) => provider.ToString()!;
}

[PluginRegistry(Types = [typeof(ParameterlessTools)])]
public static partial class RefusingRegistry;
