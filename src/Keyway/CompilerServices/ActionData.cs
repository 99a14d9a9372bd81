using Keyway.Binding;

namespace Keyway.CompilerServices;

/// <summary>
/// The data that an action returned: written like any other, kept for whoever runs the action in this process, and held to
/// its own annotations. Hours of work aren't thrown away because a number is out of its range: what is found goes with it.
/// </summary>
internal static class ActionData
{
    public static async ValueTask<ToolResult> WriteAsync<T, TBinding>(
        Task<T> task, ToolInvokerOptions options, IServiceProvider services, PluginRegistry registry)
        where TBinding : IJsonBinding<T>
        => Write<T, TBinding>(await task.ConfigureAwait(false), options, services, registry);

    public static ToolResult Write<T, TBinding>(T value, ToolInvokerOptions options, IServiceProvider services, PluginRegistry registry)
        where TBinding : IJsonBinding<T>
        => JsonResult<T, TBinding>.From(value, options.MaxResultBytes, registry).Of(value, Check<T, TBinding>(value, options, services));

    private static IReadOnlyList<ArgumentFault> Check<T, TBinding>(T value, ToolInvokerOptions options, IServiceProvider services)
        where TBinding : IJsonBinding<T>
    {
        var reader = new BindingReader(value, options, services);
        try
        {
            TBinding.Validate(ref reader, value);
        }
        catch (BindingAbortedException)
        {
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // Annotations are code of the author's.
            reader.Rejected(exception);
        }

        return reader.Resolve()?.ToList() ?? [];
    }
}
