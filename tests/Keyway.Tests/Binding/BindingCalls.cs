namespace Keyway.Tests.Binding;

/// <summary>Calls of the binding fixtures.</summary>
internal static class BindingCalls
{
    public static ToolInvoker Invoker { get; } = new(BindingPlugin.Registry);

    public static async Task<ToolResult> CallAsync(string tool, ToolArguments arguments, BindingLimits? limits = null)
        => limits is null
            ? await Invoker.InvokeAsync(tool, arguments)
            : await new ToolInvoker(BindingPlugin.Registry, null, new ToolInvokerOptions { Limits = limits }).InvokeAsync(tool, arguments);

    public static Task<ToolResult> CallAsync(string tool, string json, BindingLimits? limits = null)
        => CallAsync(tool, ToolArguments.FromJson(json), limits);

    /// <summary>Returns the faults of a call that must be refused for its arguments.</summary>
    public static async Task<IReadOnlyList<ArgumentFault>> RefusedAsync(string tool, ToolArguments arguments, BindingLimits? limits = null)
    {
        ToolResult result = await CallAsync(tool, arguments, limits);
        Assert.True(result.IsError, $"Expected faults, got {result}.");
        Assert.Equal(ToolErrorCodes.InvalidArguments, result.Error!.Code);
        Assert.NotEmpty(result.Error.ArgumentFaults);
        return result.Error.ArgumentFaults;
    }

    public static Task<IReadOnlyList<ArgumentFault>> RefusedAsync(string tool, string json, BindingLimits? limits = null)
        => RefusedAsync(tool, ToolArguments.FromJson(json), limits);
}
