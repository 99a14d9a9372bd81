using Microsoft.Extensions.DependencyInjection;

namespace Keyway.Hosting.Tests;

public sealed record Store(string Name);

public sealed class CallCounter
{
    public Guid Id { get; } = Guid.NewGuid();
}

public static class HostedKeys
{
    [ContextKey<Store>]
    public const string Store = "store";
}

public static class HostedTools
{
    [Tool]
    public static string StoreName([FromContext(HostedKeys.Store)] Store store) => store.Name;

    [Tool]
    public static string ScopeId([FromServices] CallCounter first, [FromServices] CallCounter second)
        => first.Id == second.Id ? first.Id.ToString() : "two instances in one scope";

    [Tool]
    public static string Region([FromKeyedServices("region")] string region) => region;
}

[PluginRegistry(Types = [typeof(HostedTools)])]
public static partial class HostedPlugin;
