using System.Globalization;
using System.Text;
using System.Text.Json;
using Keyway.Binding;
using Keyway.CompilerServices;

namespace Keyway;

/// <summary>Makes the answer for each fault of a call: its code, its message and its details stand together here.</summary>
internal static class ToolFaults
{
    private const int MostNamesInMessage = 20;

    public static ToolResult UnknownTool(string noun, string name, IReadOnlyList<string> names)
    {
        name = Excerpt.Of(name, ToolName.MaxLength);
        string[] nearest = [.. NameSuggestions.FindNearest(name, names, 3)];
        string message = new StringBuilder()
            .Append(CultureInfo.InvariantCulture, $"There is no {noun} '{name}'.")
            .Append(nearest.Length == 0 ? "" : $" Did you mean {string.Join(" or ", nearest.Select(near => $"'{near}'"))}?")
            .Append(names.Count == 0 ? " There are none at all." : $" There are: {string.Join(", ", names.Take(MostNamesInMessage))}")
            .Append(names.Count > MostNamesInMessage ? $" and {names.Count - MostNamesInMessage} more." : names.Count == 0 ? "" : ".")
            .ToString();
        return Fault(ToolErrorCodes.UnknownTool, message, (name, nearest, names), static (writer, state) =>
        {
            writer.WriteString("name"u8, state.name);
            WriteStrings(writer, "nearest"u8, state.nearest);
            WriteStrings(writer, "names"u8, state.names);
        });
    }

    public static ToolResult AccessDenied(string name, ToolAccess required, ToolAccess granted)
        => Fault(
            ToolErrorCodes.AccessDenied,
            $"'{name}' needs {Wire(required)} access; this call has {Wire(granted)} access.",
            (required, granted),
            static (writer, state) =>
            {
                writer.WriteString("required"u8, Wire(state.required));
                writer.WriteString("granted"u8, Wire(state.granted));
            });

    public static ToolResult MissingContext(IReadOnlyList<ContextFault> faults)
        => Fault(ToolErrorCodes.MissingContext, MissingContextException.Describe(faults), faults, static (writer, faults) =>
        {
            writer.WriteStartArray("keys"u8);
            foreach (ContextFault fault in faults)
            {
                writer.WriteStartObject();
                writer.WriteString("key"u8, fault.Key);
                writer.WriteString("fault"u8, fault.Kind switch
                {
                    ContextFaultKind.Missing => "missing"u8,
                    ContextFaultKind.Null => "null"u8,
                    _ => "wrong_type"u8,
                });
                writer.WriteString("expected"u8, fault.Expected?.ToString());
                writer.WriteString("got"u8, fault.Actual?.ToString());
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }, new MissingContextException(faults));

    public static ToolResult ContextFailed(ContextFailedException exception, bool hideMessage)
        => Fault(
            ToolErrorCodes.ContextFailed,
            hideMessage && exception.InnerException is not ToolException ? $"The context key '{exception.Key}' can't be provided." : exception.Message,
            exception.Key,
            static (writer, key) => writer.WriteString("key"u8, key),
            exception);

    public static ToolResult ServiceMissing(ServiceMissingException exception)
        => Fault(
            ToolErrorCodes.ServiceMissing,
            $"{exception.Message} The program that hosts this call has to register it.",
            exception,
            static (writer, exception) => writer.WriteString("type"u8, exception.ServiceType.ToString()),
            exception);

    public static ToolResult InvalidArguments(string name, BindingFaults found)
    {
        IReadOnlyList<ArgumentFault> faults = found.ToList();
        var message = new StringBuilder();
        string count = found.Count == 1 ? "1 fault" : FormattableString.Invariant($"{found.Count} faults");
        message.Append(CultureInfo.InvariantCulture, $"The arguments don't fit '{name}', {count}:");
        foreach (ArgumentFault fault in faults)
        {
            message.Append('\n').Append(fault);
        }

        if (found.Count > faults.Count)
        {
            message.Append(CultureInfo.InvariantCulture, $"\nand {found.Count - faults.Count} more");
        }

        var details = Utf8Json.Create(faults, static (writer, faults) =>
        {
            writer.WriteStartArray();
            foreach (ArgumentFault fault in faults)
            {
                fault.WriteTo(writer);
            }

            writer.WriteEndArray();
        });
        return ToolResult.Failure(
            new ToolError(ToolErrorCodes.InvalidArguments, message.ToString(), details) { ArgumentFaults = faults });
    }

    public static ToolResult ToolFailed(string name, Exception exception, bool hideMessage)
        => exception is ToolException { Code.Length: > 0 } own
            ? ToolResult.Failure(new ToolError(own.Code, ExceptionText.Of(own), own.Details) { Exception = exception })
            : Fault(
                ToolErrorCodes.ToolFailed,
                hideMessage ? $"'{name}' failed." : $"'{name}' failed: {ExceptionText.Of(exception)}",
                name,
                static (writer, name) => writer.WriteString("tool"u8, name),
                exception);

    public static ToolResult ResultFailed(string name, ResultException exception, bool hideMessage)
        => exception.Limit is { } limit
            ? Fault(
                ToolErrorCodes.ResultTooLarge,
                FormattableString.Invariant($"The result of '{name}' is larger than {limit} bytes. Ask it for less."),
                limit,
                static (writer, limit) => writer.WriteNumber("limit_bytes"u8, limit),
                exception)
            : Fault(
                ToolErrorCodes.ResultFailed,
                $"The result of '{name}' can't be written as JSON{(hideMessage ? "." : $": {exception.Message}")}",
                name,
                static (writer, name) => writer.WriteString("tool"u8, name),
                exception.InnerException);

    public static ToolResult TimedOut(string name, TimeSpan limit)
        => Fault(
            ToolErrorCodes.TimedOut,
            FormattableString.Invariant($"'{name}' took longer than {limit.TotalSeconds:0.###} s."),
            limit,
            static (writer, limit) => writer.WriteNumber("limit_seconds"u8, limit.TotalSeconds));

    public static ToolResult Cancelled(string name, Exception exception)
        => Fault(ToolErrorCodes.Cancelled, $"'{name}' was cancelled, though not by its caller.", exception);

    public static ToolResult Busy(int limit)
        => Fault(
            ToolErrorCodes.Busy,
            FormattableString.Invariant($"{limit} calls are running, which is as many as may. Try again later."),
            limit,
            static (writer, limit) => writer.WriteNumber("limit"u8, limit));

    private static ToolResult Fault(string code, string message, Exception? exception)
        => ToolResult.Failure(new ToolError(code, message) { Exception = exception });

    private static ToolResult Fault<TState>(
        string code, string message, TState state, Action<Utf8JsonWriter, TState> writeDetails, Exception? exception = null)
    {
        var details = Utf8Json.Create((state, writeDetails), static (writer, all) =>
        {
            writer.WriteStartObject();
            all.writeDetails(writer, all.state);
            writer.WriteEndObject();
        });
        return ToolResult.Failure(new ToolError(code, message, details) { Exception = exception });
    }

    private static void WriteStrings(Utf8JsonWriter writer, ReadOnlySpan<byte> name, IReadOnlyList<string> values)
    {
        writer.WriteStartArray(name);
        foreach (string value in values)
        {
            writer.WriteStringValue(value);
        }

        writer.WriteEndArray();
    }

    private static string Wire(ToolAccess access) => access switch
    {
        ToolAccess.Read => "read",
        ToolAccess.Write => "write",
        _ => "admin",
    };
}
