using System.Globalization;

namespace Keyway.Tests.Performance;

/// <summary>Who calls.</summary>
public sealed record Caller(int Thread, int Call);

public static class ParallelKeys
{
    /// <summary>Who calls.</summary>
    [ContextKey<Caller>]
    public const string Caller = "caller";

    /// <summary>Who calls, made when it is first needed.</summary>
    [ContextKey<string>]
    public const string Made = "made";
}

/// <summary>Twenty tools that answer with what they see of their call.</summary>
public static class ParallelTools
{
    [Tool]
    public static async Task<string> Tool00([FromContext(ParallelKeys.Caller)] Caller caller, RuntimeContext context, int number)
    {
        await Task.Yield();
        return Answer(0, caller, context, number);
    }

    [Tool]
    public static string Tool01([FromContext(ParallelKeys.Caller)] Caller caller, RuntimeContext context, int number)
    {
        return Answer(1, caller, context, number);
    }

    [Tool]
    public static string Tool02([FromContext(ParallelKeys.Caller)] Caller caller, RuntimeContext context, int number)
    {
        return Answer(2, caller, context, number);
    }

    [Tool]
    public static async Task<string> Tool03([FromContext(ParallelKeys.Caller)] Caller caller, RuntimeContext context, int number)
    {
        await Task.Yield();
        return Answer(3, caller, context, number);
    }

    [Tool]
    public static string Tool04([FromContext(ParallelKeys.Caller)] Caller caller, RuntimeContext context, int number)
    {
        return Answer(4, caller, context, number);
    }

    [Tool]
    public static string Tool05([FromContext(ParallelKeys.Caller)] Caller caller, RuntimeContext context, int number)
    {
        return Answer(5, caller, context, number);
    }

    [Tool]
    public static async Task<string> Tool06([FromContext(ParallelKeys.Caller)] Caller caller, RuntimeContext context, int number)
    {
        await Task.Yield();
        return Answer(6, caller, context, number);
    }

    [Tool]
    public static string Tool07([FromContext(ParallelKeys.Caller)] Caller caller, RuntimeContext context, int number)
    {
        return Answer(7, caller, context, number);
    }

    [Tool]
    public static string Tool08([FromContext(ParallelKeys.Caller)] Caller caller, RuntimeContext context, int number)
    {
        return Answer(8, caller, context, number);
    }

    [Tool]
    public static async Task<string> Tool09([FromContext(ParallelKeys.Caller)] Caller caller, RuntimeContext context, int number)
    {
        await Task.Yield();
        return Answer(9, caller, context, number);
    }

    [Tool]
    public static string Tool10([FromContext(ParallelKeys.Caller)] Caller caller, RuntimeContext context, int number)
    {
        return Answer(10, caller, context, number);
    }

    [Tool]
    public static string Tool11([FromContext(ParallelKeys.Caller)] Caller caller, RuntimeContext context, int number)
    {
        return Answer(11, caller, context, number);
    }

    [Tool]
    public static async Task<string> Tool12([FromContext(ParallelKeys.Caller)] Caller caller, RuntimeContext context, int number)
    {
        await Task.Yield();
        return Answer(12, caller, context, number);
    }

    [Tool]
    public static string Tool13([FromContext(ParallelKeys.Caller)] Caller caller, RuntimeContext context, int number)
    {
        return Answer(13, caller, context, number);
    }

    [Tool]
    public static string Tool14([FromContext(ParallelKeys.Caller)] Caller caller, RuntimeContext context, int number)
    {
        return Answer(14, caller, context, number);
    }

    [Tool]
    public static async Task<string> Tool15([FromContext(ParallelKeys.Caller)] Caller caller, RuntimeContext context, int number)
    {
        await Task.Yield();
        return Answer(15, caller, context, number);
    }

    [Tool]
    public static string Tool16([FromContext(ParallelKeys.Caller)] Caller caller, RuntimeContext context, int number)
    {
        return Answer(16, caller, context, number);
    }

    [Tool]
    public static string Tool17([FromContext(ParallelKeys.Caller)] Caller caller, RuntimeContext context, int number)
    {
        return Answer(17, caller, context, number);
    }

    [Tool]
    public static async Task<string> Tool18([FromContext(ParallelKeys.Caller)] Caller caller, RuntimeContext context, int number)
    {
        await Task.Yield();
        return Answer(18, caller, context, number);
    }

    [Tool]
    public static string Tool19([FromContext(ParallelKeys.Caller)] Caller caller, RuntimeContext context, int number)
    {
        return Answer(19, caller, context, number);
    }

    internal static string Answer(int tool, Caller caller, RuntimeContext context, int number)
        => string.Create(CultureInfo.InvariantCulture, $"{tool} {caller.Thread} {caller.Call} {context.GetMade()} {context.GetCaller() == caller} {number}");
}

[PluginRegistry(Types = [typeof(ParallelTools)])]
public static partial class ParallelPlugin;
