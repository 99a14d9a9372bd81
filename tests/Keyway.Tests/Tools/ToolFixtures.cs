using System.Runtime.CompilerServices;
using Keyway.Tests.Support;

namespace Keyway.Tests.Tools;

public enum Mood
{
    Calm,
    Cross,
}

/// <summary>Can't be written.</summary>
public sealed class Speechless
{
    public int Value => throw new MuteException();
}

public sealed record Item(string Name, int Count, double? Weight = null);

/// <summary>What filters and methods leave behind, in order.</summary>
public sealed class Trail
{
    private readonly List<string> _steps = [];

    public IReadOnlyList<string> Steps
    {
        get
        {
            lock (_steps)
            {
                return [.. _steps];
            }
        }
    }

    public void Add(string step)
    {
        lock (_steps)
        {
            _steps.Add(step);
        }
    }
}

public static class ToolKeys
{
    /// <summary>Where steps are left.</summary>
    [ContextKey<Trail>]
    public const string Trail = "trail";

    /// <summary>A number.</summary>
    [ContextKey<string>]
    public const string Tenant = "tenant";

    /// <summary>A mood.</summary>
    [ContextKey<Mood>]
    public const string Mood = "mood";

    /// <summary>Another number.</summary>
    [ContextKey<Item>]
    public const string Stock = "stock";
}

public static class PlainTools
{
    /// <summary>Adds two numbers.</summary>
    [Tool(Access = ToolAccess.Read)]
    public static int Add(int a, int b) => a + b;

    [Tool(Access = ToolAccess.Admin)]
    public static string Wipe() => "wiped";

    [Tool]
    public static string Greet(string name) => $"Hello, {name}.";

    [Tool(RequiredContext = [ToolKeys.Tenant, ToolKeys.Stock, ToolKeys.Trail])]
    public static string NeedsThree() => "reached";

    [Tool]
    public static string Step([FromContext(ToolKeys.Trail)] Trail trail, string name = "method")
    {
        trail.Add(name);
        return name;
    }

    [Tool]
    public static string Tenant([FromContext(ToolKeys.Tenant)] string tenant) => tenant;

    [Tool]
    public static string MaybeTenant([FromContext(ToolKeys.Tenant)] string? tenant = null) => tenant ?? "none";
}

public static class FaultyTools
{
    [Tool]
    public static string Throw(string kind) => throw (kind switch
    {
        "argument" => new ArgumentException("secret path /etc"),
        "own" => new ToolException("The disk is full.") { Code = "disk_full", Details = Utf8Json.Parse("""{"free":0}""") },
        "own_plain" => new ToolException("It is closed.", new InvalidOperationException("inner")),
        "empty_code" => new ToolException("Named badly.") { Code = "" },
        "cancelled" => new OperationCanceledException(),
        "nested" => new InvalidOperationException("outer", new InvalidOperationException("inner")),
        "faulty" => new MuteException(),
        _ => new InvalidOperationException($"kind {kind}"),
    });

    [Tool]
    public static async Task<string> ThrowLater(string kind)
    {
        await Task.Yield();
        return Throw(kind);
    }

    [Tool]
    public static double NotANumber() => double.NaN;

    [Tool]
    public static Speechless Mute() => new();

    [Tool]
    public static Mood Undeclared() => (Mood)7;

    [Tool]
    public static Item[] Many(int count) => [.. Enumerable.Range(0, count).Select(i => new Item("item", i))];

    [Tool]
    public static string LongText(int count) => new('é', count);

    [Tool]
    public static async Task<string> Wait(CancellationToken cancellationToken)
    {
        await Task.Delay(Timeout.Infinite, cancellationToken);
        return "never";
    }

    [Tool]
    public static async Task<string> WaitWith([FromContext(ToolKeys.Trail)] Trail trail, CancellationToken cancellationToken)
    {
        trail.Add("started");
        await Task.Delay(Timeout.Infinite, cancellationToken);
        return "never";
    }
}

public static class ResultTools
{
    [Tool]
    public static string? Text(string? text = null) => text;

    [Tool]
    public static void Void()
    {
    }

    [Tool]
    public static Task TaskOnly(bool later) => later ? Task.Delay(1) : Task.CompletedTask;

    [Tool]
    public static async ValueTask ValueTaskOnly(bool later)
    {
        if (later)
        {
            await Task.Yield();
        }
    }

    [Tool]
    public static async Task<Item> TaskOfItem(bool later)
    {
        if (later)
        {
            await Task.Yield();
        }

        return new Item("a", 1);
    }

    [Tool]
    public static async ValueTask<List<Item>> ValueTaskOfItems(bool later)
    {
        if (later)
        {
            await Task.Yield();
        }

        return [new Item("a", 1, 0.5), new Item("b", 2)];
    }

    [Tool]
    public static Item? Nullable(bool isNull) => isNull ? null : new Item("é<&\"\\", 1);

    [Tool]
    public static int? NullableNumber(bool isNull) => isNull ? null : 5;

    [Tool]
    public static ToolResult? Own(string kind) => kind switch
    {
        "failure" => OwnFailure,
        "abort" => OwnAbort,
        "json" => ToolResult.Success(Utf8Json.Parse("""{"a":1}""")),
        "null" => null,
        _ => ToolResult.Success(ToolContent.Text("a"), ToolContent.Image(new byte[] { 1 }, "image/png")),
    };

    [Tool]
    public static async Task<ToolResult> OwnLater(string kind)
    {
        await Task.Yield();
        return Own(kind)!;
    }

    [Tool]
    public static ToolContent? Piece(bool isNull) => isNull ? null : ToolContent.Link(new Uri("http://a/b"), "b");

    [Tool]
    public static IEnumerable<ToolContent> Pieces() => [ToolContent.Text("a"), ToolContent.Audio(new byte[] { 1, 2 }, "audio/wav")];

    [Tool]
    public static ToolContent?[] Gaps() => [ToolContent.Text("a"), null, ToolContent.Text("b")];

    [Tool]
    public static ToolTextContent[] Texts() => [ToolContent.Text("a"), ToolContent.Text("b")];

    [Tool]
    public static async IAsyncEnumerable<Item> Stream(
        int count, bool fails = false, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        for (int i = 0; i < count; i++)
        {
            await Task.Yield();
            cancellationToken.ThrowIfCancellationRequested();
            yield return new Item("s", i);
        }

        if (fails)
        {
            throw new InvalidOperationException("the stream broke");
        }
    }

    [Tool]
    public static async IAsyncEnumerable<int> Endless()
    {
        for (int i = 0; ; i++)
        {
            await Task.Yield();
            yield return i;
        }
    }

    internal static ToolResult OwnFailure { get; } = ToolResult.Failure("mine", "my_code");

    internal static ToolResult OwnAbort { get; } = ToolResult.AbortWith("stop");
}

[PluginRegistry(Types = [typeof(PlainTools), typeof(FaultyTools), typeof(ResultTools)])]
public static partial class ToolPlugin;
