using Keyway.Tests.Actions;

namespace Keyway.Tests.Tools;

public static class ReadKeys
{
    [ContextKey<string>]
    public const string Required = "read.required";

    [ContextKey<string>]
    public const string Taken = "read.taken";

    [ContextKey<string>]
    public const string Optional = "read.optional";

    [ContextKey<string>]
    public const string Constructor = "read.constructor";

    [ContextKey<string>]
    public const string Prompt = "read.prompt";

    [ContextKey<string>]
    public const string Nobody = "read.nobody";
}

public static class ReadingTools
{
    [Tool(RequiredContext = [ReadKeys.Required])]
    public static string Requires() => "";

    [Tool]
    public static string Takes([FromContext(ReadKeys.Taken)] string taken) => taken;

    [Tool]
    public static string MayTake([FromContext(ReadKeys.Optional)] string? optional = null) => optional ?? "";

    [Prompt]
    public static string Prompts([FromContext(ReadKeys.Prompt)] string prompt) => prompt;
}

public sealed class ConstructedTools([FromContext(ReadKeys.Constructor)] string value)
{
    [Tool]
    public string Constructed() => value;
}

[PluginRegistry(Types = [typeof(ReadingTools), typeof(ConstructedTools)])]
public static partial class ReadingPlugin;

[PluginRegistry(Types = [typeof(BaseTools)], Include = [typeof(ReadingPlugin)])]
public static partial class IncludingPlugin;

public static class WholeTools
{
    [Tool]
    public static string Whole(RuntimeContext context) => $"{context.HasRequiredKey()}";

    private static bool HasRequiredKey(this RuntimeContext context) => context.TryGet(ReadKeys.Required, out string? _);
}

[PluginRegistry(Types = [typeof(WholeTools), typeof(OwnTools)])]
public static partial class WholePlugin;

public sealed class WholeConstructedTools(RuntimeContext context)
{
    [Tool]
    public string WholeConstructed() => $"{context is not null}";
}

[PluginRegistry(Types = [typeof(WholeConstructedTools)])]
public static partial class ConstructedPlugin;

[Action]
public sealed class ReadingAction : PluginAction<Work, Done>
{
    protected override Done Execute() => new(Params.Name, Params.Steps);
}

[PluginRegistry(Types = [typeof(ReadingAction)])]
public static partial class RunPlugin;
