using System.Text.Json;
using Keyway.CompilerServices;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;

namespace Keyway.AI;

/// <summary>One tool of an invoker as a function. It holds no state of calls.</summary>
internal sealed class ToolFunction : AIFunction
{
    private readonly ToolInvoker _invoker;
    private readonly ToolDescriptor _tool;
    private readonly SchemaDialect _dialect;
    private readonly Func<ToolCall, AIFunctionArguments, ToolCall>? _configureCall;

    // Each is made at the first look. The schemas are boxed, so that a thread sees all of one or nothing.
    private object? _schema;
    private object? _returnSchema;
    private IReadOnlyDictionary<string, object?>? _properties;

    public ToolFunction(ToolInvoker invoker, ToolDescriptor tool, ToolFunctionOptions options)
    {
        if (!Enum.IsDefined(options.Dialect))
        {
            throw new ArgumentOutOfRangeException(
                nameof(options), options.Dialect, $"Expected a dialect of {nameof(SchemaDialect)}, got {options.Dialect}.");
        }

        _invoker = invoker;
        _tool = tool;
        _dialect = options.Dialect;
        _configureCall = options.ConfigureCall;
    }

    public override string Name => _tool.Name;

    public override string Description => _tool.Description ?? "";

    public override JsonElement JsonSchema => (JsonElement)(_schema ??= _tool.GetInputSchema(_dialect).ToJsonElement());

    public override JsonElement? ReturnJsonSchema
        => _tool.OutputSchema.IsEmpty ? null : (JsonElement)(_returnSchema ??= _tool.OutputSchema.ToJsonElement());

    public override IReadOnlyDictionary<string, object?> AdditionalProperties
        => _properties ??= ToolFunctionProperties.Of(_tool, _dialect);

    public override object? GetService(Type serviceType, object? serviceKey = null)
    {
        ArgumentNullException.ThrowIfNull(serviceType);
        return base.GetService(serviceType, serviceKey)
            ?? (serviceKey is not null ? null
                : serviceType == typeof(ToolDescriptor) ? _tool
                : serviceType == typeof(ToolInvoker) ? _invoker
                : null);
    }

    protected override async ValueTask<object?> InvokeCoreAsync(AIFunctionArguments arguments, CancellationToken cancellationToken)
    {
        ToolArguments values = ToolArguments.FromValues(arguments) with { Dialect = _dialect };
        IServiceProvider? services = ServicesOf(arguments);
        ValueTask<ToolResult> answer = services is null && arguments.Context is not { Count: > 0 } && _configureCall is null
            ? _invoker.InvokeAsync(_tool.Name, values, cancellationToken)
            : _invoker.InvokeAsync(CallOf(arguments, values, services), cancellationToken);
        return (await answer.ConfigureAwait(false)).ToFunctionResult();
    }

    private ToolCall CallOf(AIFunctionArguments arguments, in ToolArguments values, IServiceProvider? services)
    {
        var call = new ToolCall
        {
            Name = _tool.Name,
            Arguments = values,
            Services = services,
            Context = arguments.Context is { Count: > 0 } given ? CallContext.Of(given) : null,
        };
        if (_configureCall is null)
        {
            return call;
        }

        ToolCall? configured = _configureCall(call, arguments);
        return configured?.Name == _tool.Name
            ? configured
            : throw new InvalidOperationException(
                $"{nameof(ToolFunctionOptions.ConfigureCall)} expects a call of '{_tool.Name}' back, and got "
                + $"{(configured is null ? "null" : $"one of '{configured.Name}'")}. Return the call that it is given, with what it adds.");
    }

    /// <summary>
    /// A pipeline that was built without services hands on a provider that has none. One that can't open a scope gives way
    /// to the invoker's, where it has some.
    /// </summary>
    private IServiceProvider? ServicesOf(AIFunctionArguments arguments)
        => arguments.Services is { } services
            && (_invoker.Services is null || services.GetService(typeof(IServiceScopeFactory)) is not null)
                ? services
                : null;
}
