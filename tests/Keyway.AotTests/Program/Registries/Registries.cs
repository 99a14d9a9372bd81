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
#pragma warning disable KEY0006 // What a registry says of such a tool is what is tested.
    public static string Unbindable(IFormatProvider provider) => provider.ToString()!;
#pragma warning restore KEY0006
}

[PluginRegistry(Types = [typeof(ParameterlessTools)])]
public static partial class RefusingRegistry;

[PluginRegistry(Types = [typeof(PromptTools)])]
public static partial class PromptRegistry;
