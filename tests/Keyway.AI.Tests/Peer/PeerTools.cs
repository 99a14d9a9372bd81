using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.AI;

namespace Keyway.AI.Tests.Peer;

public enum Size
{
    Small,
    ExtraLarge,
}

public sealed record Parcel(string Label, Size Size, int? Weight = null);

public sealed record Point(int X, int Y);

/// <summary>Methods that both this package and AIFunctionFactory make functions of.</summary>
public static class PeerTools
{
    [Tool]
    public static string DescribeDigit(int digit) => $"digit {digit}";

    [Tool]
    public static Task<int> CountAsync() => Task.FromResult(3);

    [Tool("named"), AIFunctionName("named")]
    public static string NameIsStated([Argument(Name = "given"), AIParameterName("given")] string text) => text;

    [Tool, Description("Says yes.")]
    public static string Described([Description("Who is asked.")] string who = "you") => who;

    /// <summary>Says no.</summary>
    [Tool]
    public static string Documented() => "no";

    [Tool]
    public static string Injected(string text, IServiceProvider services, CancellationToken cancellationToken)
        => $"{text} {services is not null} {cancellationToken.CanBeCanceled}";

    [Tool]
    public static string MayUseServices(IServiceProvider? services = null) => services?.GetService(typeof(Parcel)) is Parcel parcel ? parcel.Label : "none";

    [Tool]
    public static string UsesServices(IServiceProvider services) => services.GetService(typeof(Parcel)) is Parcel parcel ? parcel.Label : "none";

    [Tool]
    public static string Optional(int required, int number = 7, string? text = null, Size size = Size.ExtraLarge)
        => $"{required} {number} {text ?? "null"} {size}";

    [Tool]
    public static int Ranged([Range(1, 10)] int number) => number;

    [Tool]
    public static string DefaultByAttribute([DefaultValue(5)] int number) => $"{number}";

    [Tool]
    [return: Description("Where it is.")]
    public static Point Locate() => new(1, 2);

    [Tool]
    public static long Double(long number) => number * 2;

    [Tool]
    public static bool IsSame(Parcel parcel) => ReferenceEquals(parcel, PeerValues.Parcel);

    [Tool]
    public static Parcel Echo(Parcel parcel) => parcel;

    [Tool]
    public static int Sum(int[] numbers) => numbers.Sum();

    [Tool]
    public static Size Grow(Size size) => size + 1;

    [Tool]
    public static string When(DateTimeOffset time, TimeSpan span, Guid id) => $"{time:u} {span} {id}";

    [Tool]
    public static string? Nothing(string? text) => text;

    [Tool]
    public static void Void()
    {
    }

    [Tool]
    public static async ValueTask<Point> LaterAsync()
    {
        await Task.Yield();
        return new Point(3, 4);
    }

    [Tool]
    public static async IAsyncEnumerable<int> Stream()
    {
        for (int i = 1; i <= 3; i++)
        {
            await Task.Yield();
            yield return i;
        }
    }

    [Tool]
    public static Dictionary<string, object?> Values()
        => new()
        {
            ["text"] = "<ü> \"a\" + \n",
            ["number"] = 1.5,
            ["whole"] = 10.0m,
            ["bytes"] = new byte[] { 1, 2 },
            ["time"] = new DateTimeOffset(2026, 2, 3, 4, 5, 6, TimeSpan.Zero),
            ["span"] = TimeSpan.FromMinutes(90),
            ["id"] = Guid.Empty,
        };

    [Tool]
    public static string Fail() => throw new InvalidOperationException("No paper.");

    [Tool]
    public static string GiveUp() => throw new OperationCanceledException("Enough.");

    [Tool]
    public static async Task<string> WaitAsync(CancellationToken cancellationToken)
    {
        await Task.Delay(Timeout.Infinite, cancellationToken);
        return "never";
    }

    [Tool]
    public static int CountCalls() => ++PeerValues.Calls;

    [Tool]
    public static bool HasToken(CancellationToken cancellationToken) => cancellationToken == PeerValues.Token;
}

/// <summary>What methods compare with.</summary>
public static class PeerValues
{
    public static Parcel Parcel { get; } = new("kept", Size.Small);

    public static int Calls { get; set; }

    public static CancellationToken Token { get; } = new CancellationTokenSource().Token;
}

/// <summary>A method of an instance that is made for each call.</summary>
public sealed class PeerInstance(List<PeerInstance> made) : IDisposable
{
    public bool IsDisposed { get; private set; }

    [Tool]
    public int CountInstances()
    {
        made.Add(this);
        return made.Count(instance => !instance.IsDisposed);
    }

    public void Dispose() => IsDisposed = true;
}

[PluginRegistry(Types = [typeof(PeerTools), typeof(PeerInstance)])]
public static partial class PeerPlugin;
