using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Keyway;

ToolDescriptor descriptor = StrictPlugin.Registry.Find("sum_up")!;
Console.WriteLine(descriptor.Description);
Console.WriteLine(descriptor.InputSchema);
Console.WriteLine(await new ToolInvoker(StrictPlugin.Registry, RuntimeContext.Create().WithScale(10)).InvokeAsync(
    "sum_up", ToolArguments.FromJson("""{"items":[{"price":1.5},{"price":2,"colour":"red"}]}"""u8.ToArray())));

/// <summary>The keys.</summary>
public static class StrictKeys
{
    /// <summary>What prices are multiplied with.</summary>
    [ContextKey<int>] public const string Scale = "scale";
}

/// <summary>Colours.</summary>
public enum Colour
{
    /// <summary>None.</summary>
    None,

    /// <summary>Like blood.</summary>
    Red,
}

/// <summary>Something to buy.</summary>
public sealed record Item
{
    /// <summary>In euros.</summary>
    public required double Price { get; init; }

    /// <summary>Its colour.</summary>
    public Colour? Colour { get; init; }
}

/// <summary>What it costs.</summary>
/// <param name="Sum">In euros.</param>
public sealed record Total(double Sum);

/// <summary>The tools.</summary>
public sealed class StrictTools
{
    /// <summary>Sums prices up.</summary>
    /// <param name="items">What is in the basket.</param>
    /// <param name="scale">From the context.</param>
    /// <param name="cancellationToken">Ends it.</param>
    [Tool]
    public async Task<Total> SumUpAsync(
        List<Item> items, [FromContext(StrictKeys.Scale)] int scale, CancellationToken cancellationToken = default)
    {
        await Task.Yield();
        cancellationToken.ThrowIfCancellationRequested();
        double sum = 0;
        items.ForEach(item => sum += item.Price * scale);
        return new Total(sum);
    }
}

/// <summary>Serves the tools.</summary>
[PluginRegistry]
public static partial class StrictPlugin;
