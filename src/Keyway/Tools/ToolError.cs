namespace Keyway;

/// <summary>Why a call failed, in a form that programs can act on.</summary>
public sealed class ToolError
{
    internal ToolError(string code, string message, Utf8Json details = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(code);
        ArgumentNullException.ThrowIfNull(message);
        Code = code;
        Message = message;
        Details = details;
    }

    /// <summary>Gets the kind of fault: one of <see cref="ToolErrorCodes"/>, or an author's own.</summary>
    public string Code { get; }

    /// <summary>Gets what went wrong and what to do, for people and models.</summary>
    public string Message { get; }

    /// <summary>Gets the facts behind the message as JSON; empty where there are none.</summary>
    public Utf8Json Details { get; }

    /// <summary>Gets every fault of the arguments; empty unless the code is <see cref="ToolErrorCodes.InvalidArguments"/>.</summary>
    public IReadOnlyList<ArgumentFault> ArgumentFaults { get; internal init; } = [];

    /// <summary>Gets what was thrown, for logs of the program itself; it never reaches a caller by itself.</summary>
    public Exception? Exception { get; internal init; }

    /// <summary>Names the code and the message.</summary>
    public override string ToString() => $"{Code}: {Message}";
}
