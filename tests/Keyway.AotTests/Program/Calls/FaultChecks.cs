using Keyway.AotTests.Context;

namespace Keyway.AotTests.Calls;

/// <summary>The code of each fault of a call, and of each that arguments have.</summary>
internal static class FaultChecks
{
    public static IReadOnlyList<Check> All { get; } =
    [
        Fault(ToolErrorCodes.UnknownTool, "failed", "There is no tool or action 'failed'. Did you mean 'fail'?"),
        Fault(ToolErrorCodes.AccessDenied, "wipe", "'wipe' needs admin access; this call has read access.", access: ToolAccess.Read),
        Fault(
            ToolErrorCodes.MissingContext, "stock_name", "Context key 'stock' (Keyway.AotTests.Context.Stock) is missing."),
        Fault(
            ToolErrorCodes.ContextFailed,
            "stock_name",
            "The factory of context key 'stock' failed: no database",
            context: RuntimeContext.Create().WithStock(() => throw new InvalidOperationException("no database"))),
        Fault(ToolErrorCodes.ServiceMissing, "counted", "No service of type Keyway.AotTests.Context.Counter is registered."),
        Fault(ToolErrorCodes.InvalidArguments, "returns_stream", "The arguments don't fit 'returns_stream', 1 fault:"),
        Fault(ToolErrorCodes.ToolFailed, "fail", "'fail' failed: no disk"),
        Fault("disk_full", "fail_on_purpose", "The disk is full."),
        Fault(ToolErrorCodes.ResultFailed, "not_a_number", ""),
        Fault(ToolErrorCodes.ResultTooLarge, "objects", "", options => options.MaxResultBytes = 8),
        Fault(ToolErrorCodes.TimedOut, "wait", "", options => options.Timeout = TimeSpan.FromMilliseconds(20)),
        Fault(ToolErrorCodes.Cancelled, "cancel", ""),
        new($"fault/{ToolErrorCodes.Busy}", ToolErrorCodes.Busy, BusyAsync),
        Check.Refuse($"argument/{ArgumentFaultCodes.Malformed}", "integer", """{"value":""", "/value malformed"),
        Check.Refuse($"argument/{ArgumentFaultCodes.Missing}", "integer", "{}", "/value missing"),
        Check.Refuse($"argument/{ArgumentFaultCodes.Unknown}", "integer", """{"valeu":1}""", "/valeu unknown"),
        Check.Refuse($"argument/{ArgumentFaultCodes.Duplicate}", "integer", """{"value":1,"VALUE":2}""", "/VALUE duplicate"),
        Check.Refuse($"argument/{ArgumentFaultCodes.WrongType}", "array", """{"value":[true,1,"x"]}""", "/value/0 wrong_type, /value/2 wrong_type"),
        Check.Refuse($"argument/{ArgumentFaultCodes.Null}", "positional", """{"value":{"city":null}}""", "/value/city null"),
        Check.Refuse($"argument/{ArgumentFaultCodes.OutOfRange}", "byte", """{"value":256}""", "/value out_of_range"),
        Check.Refuse($"argument/{ArgumentFaultCodes.InvalidValue}", "guid", """{"value":"x"}""", "/value invalid_value"),
        Check.Refuse($"argument/{ArgumentFaultCodes.TooLarge}", "element", Deep(), $"/value{string.Concat(Enumerable.Repeat("/0", 63))} too_large"),
    ];

    private static Check Fault(
        string code,
        string tool,
        string message,
        Action<ToolInvokerOptions>? configure = null,
        RuntimeContext? context = null,
        ToolAccess? access = null)
        => new($"fault/{code}", $"{code} {message}", async () =>
        {
            var options = new ToolInvokerOptions();
            configure?.Invoke(options);
            ToolResult result = await new ToolInvoker(AotPlugin.Registry, context, options).InvokeAsync(new ToolCall { Name = tool, Access = access });
            return result.Error is not { } error
                ? $"no fault: {result}"
                : $"{error.Code} {(error.Message.StartsWith(message, StringComparison.Ordinal) ? message : error.Message)}";
        });

    private static async ValueTask<string> BusyAsync()
    {
        using var cancellation = new CancellationTokenSource();
        var invoker = new ToolInvoker(AotPlugin.Registry, null, new ToolInvokerOptions { MaxConcurrentCalls = 1 });
        Task<ToolResult> first = invoker.InvokeAsync("wait", default, cancellation.Token).AsTask();
        ToolResult second = await invoker.InvokeAsync("returns_text");
        await cancellation.CancelAsync();
        try
        {
            return $"the cancelled call came to {await first}";
        }
        catch (OperationCanceledException)
        {
            return second.Error?.Code ?? "no fault";
        }
    }

    private static string Deep() => $$"""{"value":{{new string('[', 65)}}{{new string(']', 65)}}}""";
}
