using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.DependencyInjection;

namespace Keyway.AI.Tests;

public sealed record Store(string Name);

public sealed class CallCounter
{
    public Guid Id { get; } = Guid.NewGuid();
}

public sealed record Order(string Article, int Count = 1);

public sealed record Receipt(string Article, decimal Total);

public static class FunctionKeys
{
    [ContextKey<Store>]
    public const string Store = "store";

    [ContextKey<string>]
    public const string Currency = "currency";
}

public static class FunctionTools
{
    /// <summary>Adds two numbers.</summary>
    /// <param name="a">The first.</param>
    /// <param name="b">The second.</param>
    [Tool(Title = "Addition", Access = ToolAccess.Read, Idempotent = true, OpenWorld = false)]
    public static int Add(int a, [Range(0, 100)] int b = 5) => a + b;

    [Tool(Access = ToolAccess.Admin, Destructive = true)]
    public static void Wipe()
    {
    }

    [Tool]
    public static string Greet(string name) => $"Hello \"{name}\"";

    [Tool]
    public static Receipt Buy(Order order) => new(order.Article, order.Count * 2.5m);

    [Tool]
    public static string StoreName([FromContext(FunctionKeys.Store)] Store store, [FromContext(FunctionKeys.Currency)] string? currency)
        => $"{store.Name} {currency}".TrimEnd();

    [Tool]
    public static string ScopeId([FromServices] CallCounter counter) => counter.Id.ToString();

    [Tool]
    public static string OpenShop() => throw new ToolException("The shop is closed.") { Code = "closed", Details = Utf8Json.Parse("""{"until":"09:00"}""") };

    [Tool]
    public static ToolResult Leave() => ToolResult.AbortWith("Goodbye.");

    [Tool]
    public static async IAsyncEnumerable<int> CountUp()
    {
        for (int i = 1; i <= 3; i++)
        {
            await Task.Yield();
            yield return i;
        }
    }

    [Tool]
    public static ToolImageContent Picture() => ToolContent.Image(new byte[] { 1, 2 }, "image/png");

    [Tool]
    public static IReadOnlyList<ToolContent> Album() => [ToolContent.Text("a"), ToolContent.Audio(new byte[] { 1 }, "audio/wav")];

    [Tool]
    public static async Task<string> WaitAsync(CancellationToken cancellationToken)
    {
        await Task.Delay(Timeout.Infinite, cancellationToken);
        return "never";
    }

    [Action("export", Category = "export")]
    public static int Export(int rows) => rows;
}

[PluginRegistry(Types = [typeof(FunctionTools)])]
public static partial class FunctionPlugin;
