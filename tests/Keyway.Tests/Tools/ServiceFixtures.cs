using Microsoft.Extensions.DependencyInjection;

namespace Keyway.Tests.Tools;

public sealed class Scoped(Trail trail) : IDisposable
{
    public bool IsDisposed { get; private set; }

    public void Dispose()
    {
        IsDisposed = true;
        trail.Add("scope disposed");
    }
}

public sealed class Unregistered;

/// <summary>Throws when it is made.</summary>
public sealed class Broken
{
    public Broken() => throw new InvalidOperationException("can't be made");
}

public sealed class LateItem(Scoped scoped)
{
    public string State => scoped.IsDisposed ? "disposed" : "open";
}

public sealed class InstanceTools(Trail trail) : IDisposable
{
    [Tool]
    public string Use([FromServices] Scoped scoped)
    {
        trail.Add(scoped.IsDisposed ? "used too late" : "used");
        return "used";
    }

    [Tool]
    public LateItem WriteLate([FromServices] Scoped scoped) => new(scoped);

    [Tool]
    public string Fail([FromServices] Scoped scoped) => throw new InvalidOperationException($"failed {scoped.IsDisposed}");

    [Tool]
    public string Bind(int number) => $"{number}";

    public void Dispose() => trail.Add("instance disposed");
}

public sealed class AsyncTools(Trail trail) : IAsyncDisposable, IDisposable
{
    [Tool]
    public async Task<string> UseLater()
    {
        await Task.Yield();
        trail.Add("used");
        return "used";
    }

    public async ValueTask DisposeAsync()
    {
        await Task.Yield();
        trail.Add("instance disposed asynchronously");
    }

    public void Dispose() => trail.Add("instance disposed");
}

public sealed class BadlyDisposedTools(Scoped scoped) : IDisposable
{
    [Tool]
    public string UseBadly() => scoped.IsDisposed ? "used too late" : "used";

    [Tool]
    public async Task<string> WaitBadly(CancellationToken cancellationToken)
    {
        await Task.Delay(Timeout.Infinite, cancellationToken);
        return "never";
    }

    [Tool]
    public string FailBadly() => throw new InvalidOperationException("the first fault");

    public void Dispose() => throw new InvalidOperationException("can't be disposed");
}

public sealed class TwoConstructorTools
{
    private readonly string _way;

    public TwoConstructorTools() => _way = "empty";

    [ActivatorUtilitiesConstructor]
    public TwoConstructorTools(Trail trail, IServiceProvider services, Unregistered? missing = null, int number = 7, Mood mood = Mood.Cross)
        => _way = $"marked {trail is not null} {services is not null} {missing is null} {number} {mood}";

    [Tool]
    public string Way() => _way;
}

public sealed class ContextTools(RuntimeContext context) : IDisposable
{
    [Tool(RequiredContext = [ToolKeys.Tenant])]
    public string TenantOfInstance() => context.GetTenant();

    public void Dispose() => context.GetTrail().Add("context instance disposed");
}

public sealed class KeyedConstructorTools([FromKeyedServices("acme")] Trail trail)
{
    [Tool]
    public string KeyedInConstructor() => string.Join(',', trail.Steps);
}

public sealed class BrokenTools(Broken broken)
{
    [Tool]
    public string NeverMade() => broken.ToString()!;
}

public sealed class NeedyTools(Unregistered unregistered)
{
    [Tool]
    public string NeedsService() => unregistered.ToString()!;
}

public struct StructTools
{
    private int _calls;

    [Tool]
    public int Count() => ++_calls;
}

public static class ServiceTools
{
    [Tool]
    public static string Takes([FromServices] Unregistered service) => service.ToString()!;

    [Tool]
    public static string MayTake([FromServices] Unregistered? service = null) => service is null ? "none" : "one";

    [Tool]
    public static string TakesKeyed([FromKeyedServices("acme")] Trail trail) => string.Join(',', trail.Steps);

    [Tool]
    public static string MayTakeKeyed([FromKeyedServices("acme")] Trail? trail) => trail is null ? "none" : string.Join(',', trail.Steps);

    [Tool]
    public static string ByNumber([FromKeyedServices(7)] Trail trail) => string.Join(',', trail.Steps);

    [Tool]
    public static string BySmallNumber([FromKeyedServices((short)-7)] Trail trail) => string.Join(',', trail.Steps);

    [Tool]
    public static string TakesNumber([FromServices] int number) => $"{number}";

    [Tool]
    public static string MayTakeMood(
        [FromServices] Mood mood = Mood.Cross, [FromKeyedServices("m")] Mood keyed = Mood.Cross, [FromContext(ToolKeys.Mood)] Mood held = Mood.Cross)
        => $"{mood} {keyed} {held}";

    [Tool]
    public static string Provider(IServiceProvider services) => services.GetService(typeof(Trail)) is null ? "none" : "one";

    [Tool]
    public static string SameScope([FromServices] Scoped one, IServiceProvider services, RuntimeContext context)
        => $"{ReferenceEquals(one, services.GetRequiredService<Scoped>())} {context.HasTenant()}";
}

[PluginRegistry(Types =
[
    typeof(InstanceTools), typeof(AsyncTools), typeof(BadlyDisposedTools), typeof(TwoConstructorTools), typeof(ContextTools),
    typeof(KeyedConstructorTools), typeof(BrokenTools), typeof(NeedyTools), typeof(StructTools), typeof(ServiceTools),
])]
public static partial class ServicePlugin;
