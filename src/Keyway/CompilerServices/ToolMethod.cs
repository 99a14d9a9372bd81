using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Keyway.Binding;

namespace Keyway.CompilerServices;

/// <summary>The generated link between calls and one annotated method. Only the pipeline of an invoker calls it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ToolMethod
{
    private ToolDescriptor? _descriptor;

    /// <summary>Gets all that callers can know, made at the first look.</summary>
    public ToolDescriptor Descriptor
    {
        get
        {
            if (Volatile.Read(ref _descriptor) is { } made)
            {
                return made;
            }

            // Two threads may each make one: the first that is kept is everybody's.
            ToolDescriptor descriptor = Describe();
            descriptor.Source = this;
            return Interlocked.CompareExchange(ref _descriptor, descriptor, null) ?? descriptor;
        }
    }

    /// <summary>Gets whether a call has more than arguments: a context, services, an instance that is made for it.</summary>
    public virtual bool NeedsScope => false;

    /// <summary>
    /// Gets whether a call takes arguments and gives a result, and that is all: it requires nothing of its context, reads nothing of it and reports
    /// nothing on its way. False where nobody says.
    /// </summary>
    public virtual bool IsPlain => false;

    /// <summary>Answers one call whose context has been checked.</summary>
    /// <param name="call">The call.</param>
    public abstract ValueTask<ToolResult> InvokeAsync(in ToolInvocation call);

    /// <summary>Writes the JSON Schema of the arguments.</summary>
    public abstract Utf8Json DescribeArguments();

    /// <summary>Gets whether structured content is an object wherever there is any, as its schema says; asked of the schema where nobody knows.</summary>
    public virtual bool ReturnsObject => SchemaParts.IsObject(Descriptor.OutputSchema);

    /// <summary>Writes the JSON Schema of the structured content; empty where there is none.</summary>
    public virtual Utf8Json DescribeResult() => default;

    /// <summary>Returns what is checked of the arguments beyond their schema.</summary>
    public virtual IReadOnlyList<string> DescribeUnstatedChecks() => [];

    /// <summary>Makes the descriptor.</summary>
    protected abstract ToolDescriptor Describe();

    /// <summary>Returns what is known of a type by the registry that it is from; null where it is from none.</summary>
    internal virtual KnownType? FindType(Type type) => null;

    /// <summary>Writes the schema of the arguments.</summary>
    /// <param name="writeMembers">Writes one member for each argument.</param>
    protected static Utf8Json ArgumentsSchema(Action<SchemaWriter> writeMembers) => SchemaWriter.WriteArguments(writeMembers);

    /// <summary>Collects what is checked of the arguments beyond their schema.</summary>
    /// <param name="writeMembers">Writes one member for each argument.</param>
    protected static IReadOnlyList<string> UnstatedChecks(Action<SchemaWriter> writeMembers) => SchemaWriter.CollectUnstated(writeMembers);

    /// <summary>Writes the schema of what is returned.</summary>
    /// <typeparam name="T">The returned type.</typeparam>
    /// <typeparam name="TBinding">How it is written.</typeparam>
    protected static Utf8Json ResultSchema<T, TBinding>()
        where TBinding : IJsonBinding<T>
        => SchemaWriter.WriteResult<T, TBinding>();

    /// <summary>Reads the arguments of a call.</summary>
    /// <typeparam name="TArguments">The arguments.</typeparam>
    /// <param name="call">The call.</param>
    /// <param name="arguments">What was read.</param>
    /// <param name="faults">What doesn't fit, as the answer to the call; null where all fits.</param>
    /// <returns>Whether all fits.</returns>
    protected static bool TryBind<TArguments>(in ToolInvocation call, out TArguments arguments, out ToolResult faults)
        where TArguments : struct, IArguments<TArguments>
    {
        var reader = new BindingReader(call.Arguments, call.Options, call.Services, call.CancellationToken);
        arguments = default;
        try
        {
            arguments = TArguments.Read(ref reader);
            reader.End();
        }
        catch (BindingAbortedException)
        {
        }
        catch (JsonException) when (reader.IsMalformed())
        {
            reader.Stopped();
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // Code of the author's that isn't behind an object, such as a static constructor.
            reader.Rejected(exception);
        }

        faults = reader.Resolve() is { } found ? ToolFaults.InvalidArguments(call.ToolName, found) : null!;
        return faults is null;
    }

    /// <summary>Reads the arguments of a call, without a reader where they came one by one, each a token under its declared name.</summary>
    /// <typeparam name="TArguments">The arguments.</typeparam>
    /// <param name="call">The call.</param>
    /// <param name="arguments">What was read.</param>
    /// <param name="faults">What doesn't fit, as the answer to the call; null where all fits.</param>
    /// <returns>Whether all fits.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    protected static bool TryBindTokens<TArguments>(in ToolInvocation call, out TArguments arguments, out ToolResult faults)
        where TArguments : struct, ITokenArguments<TArguments>
    {
        if (call.Arguments.Map.IsPresent && TryReadTokens(in call, out arguments))
        {
            faults = null!;
            return true;
        }

        return TryBind(in call, out arguments, out faults);
    }

    private static bool TryReadTokens<TArguments>(in ToolInvocation call, out TArguments arguments)
        where TArguments : struct, ITokenArguments<TArguments>
    {
        try
        {
            return ArgumentTokens.TryRead(call.Arguments.Map, call.Options.Limits.MaxBytes, out arguments);
        }
        catch (Exception)
        {
            // Such as an element of a document that was disposed: the reader meets the same, and says where.
            arguments = default;
            return false;
        }
    }
}
