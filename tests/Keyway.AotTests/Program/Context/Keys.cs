using Microsoft.Extensions.DependencyInjection;

namespace Keyway.AotTests.Context;

public sealed record Stock(string Name);

public static class Keys
{
    [ContextKey<Stock>]
    public const string Stock = "stock";

    [ContextKey<int>]
    public const string Limit = "limit";
}

/// <summary>A service with a scope.</summary>
public sealed class Counter : IDisposable
{
    public static int Disposed { get; private set; }

    public int Calls { get; set; }

    public void Dispose() => Disposed++;
}

/// <summary>Tells what it was made with.</summary>
public sealed class ConstructedTools(Counter counter, [FromKeyedServices("acme")] string keyed, Stock? stock = null) : IAsyncDisposable
{
    public static int Disposed { get; private set; }

    [Tool]
    public string Constructed([FromServices] Counter same, IServiceProvider services)
        => $"{ReferenceEquals(counter, same)} {ReferenceEquals(same, services.GetRequiredService<Counter>())} {keyed} {stock is null}";

    public ValueTask DisposeAsync()
    {
        Disposed++;
        return default;
    }
}

public sealed class ContextualTools([RequiresContext(Keys.Stock)] RuntimeContext context)
{
    [Tool(RequiredContext = [Keys.Stock])]
    public string StockOfInstance() => context.GetStock().Name;
}

public struct StructTools
{
    private int _calls;

    [Tool]
    public int CountInStruct() => ++_calls;
}

public static class ContextTools
{
    [Tool]
    public static string StockName([FromContext(Keys.Stock)] Stock stock) => stock.Name;

    [Tool]
    public static string MaybeLimit([FromContext] int limit = 7) => $"{limit}";

    [Tool(RequiredContext = [Keys.Stock])]
    public static string Accessors(RuntimeContext context)
        => $"{context.HasStock()} {context.GetStock().Name} {context.TryGetLimit(out int limit)} {limit} {context.WithLimit(3).GetLimit()}";

    [Tool]
    public static string Counted([FromServices] Counter counter) => $"{++counter.Calls}";

    [Tool]
    public static string Keyed([FromKeyedServices("acme")] string? keyed = null) => keyed ?? "none";
}
