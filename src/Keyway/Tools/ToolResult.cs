namespace Keyway;

/// <summary>
/// What a call answers: content, structured content where the method returned data, or an error. A method that returns
/// one decides all of it by itself.
/// </summary>
public sealed class ToolResult
{
    private IReadOnlyList<ToolContent>? _content;

    // The error, what an action returned or the messages of a prompt: never two of them, and each result that a tool makes is as small as it can be.
    private object? _outcome;

    private ToolResult(IReadOnlyList<ToolContent>? content, Utf8Json structured, ToolError? error, bool abort)
    {
        _content = content;
        StructuredContent = structured;
        _outcome = error;
        Abort = abort;
    }

    /// <summary>Gets what people and models read. Structured content appears here as its JSON, decoded at the first look.</summary>
    public IReadOnlyList<ToolContent> Content => _content ??= [new ToolTextContent(StructuredContent)];

    /// <summary>Gets the returned data as JSON; empty where the method returned text, content or nothing.</summary>
    public Utf8Json StructuredContent { get; }

    /// <summary>Gets whether the call failed.</summary>
    public bool IsError => Error is not null;

    /// <summary>Gets why the call failed; null where it didn't.</summary>
    public ToolError? Error => _outcome as ToolError;

    /// <summary>Gets whether the response that made this call ends here: no later call of it runs.</summary>
    public bool Abort { get; }

    /// <summary>Gets the data that an action's method returned, as an object of this process; null for all else.</summary>
    public object? Value => (_outcome as KeptValue)?.Value;

    /// <summary>Gets what the annotations of an action's own result forbid of it; empty where nothing, and for all else.</summary>
    public IReadOnlyList<ArgumentFault> ValueFaults => (_outcome as KeptValue)?.Faults ?? [];

    /// <summary>Gets the messages of a prompt, in order; for all else, each piece of content as a message of the user.</summary>
    public IReadOnlyList<PromptMessage> Messages
        => _outcome as PromptMessage[] ?? (IsError ? [] : [.. Content.Select(PromptMessage.User)]);

    internal static ToolResult Empty { get; } = new([], default, null, abort: false);

    /// <summary>Makes an empty success.</summary>
    public static ToolResult Success() => Empty;

    /// <summary>Makes a success of text.</summary>
    /// <param name="text">The text.</param>
    public static ToolResult Success(string text) => new([ToolContent.Text(text)], default, null, abort: false);

    /// <summary>Makes a success of content.</summary>
    /// <param name="content">The pieces, in order.</param>
    public static ToolResult Success(params ToolContent[] content) => Success((IEnumerable<ToolContent>)content);

    /// <summary>Makes a success of content.</summary>
    /// <param name="content">The pieces, in order.</param>
    /// <exception cref="ArgumentException">A piece is null.</exception>
    public static ToolResult Success(IEnumerable<ToolContent> content)
    {
        ArgumentNullException.ThrowIfNull(content);
        ToolContent[] pieces = [.. content];
        return Array.IndexOf(pieces, null) is var at and >= 0
            ? throw new ArgumentException($"Expected pieces of content, got null at {at}.", nameof(content))
            : new(pieces, default, null, abort: false);
    }

    /// <summary>Makes a success of data.</summary>
    /// <param name="structuredContent">One JSON value.</param>
    /// <exception cref="ArgumentException">There is no JSON in it.</exception>
    public static ToolResult Success(Utf8Json structuredContent)
    {
        if (structuredContent.IsEmpty)
        {
            throw new ArgumentException(
                "Expected one JSON value, got none. A success without data is ToolResult.Success().",
                nameof(structuredContent));
        }

        return new(null, structuredContent, null, abort: false);
    }

    /// <summary>Makes a success of messages, for a method marked with <see cref="PromptAttribute"/>.</summary>
    /// <param name="messages">The messages, in order.</param>
    /// <exception cref="ArgumentException">A message is null.</exception>
    public static ToolResult FromMessages(IEnumerable<PromptMessage> messages)
    {
        ArgumentNullException.ThrowIfNull(messages);
        PromptMessage[] all = [.. messages];
        return Array.IndexOf(all, null) is var at and >= 0
            ? throw new ArgumentException($"Expected messages, got null at {at}.", nameof(messages))
            : new([.. all.Select(message => message.Content)], default, null, abort: false) { _outcome = all };
    }

    /// <summary>Makes a failure that the author explains.</summary>
    /// <param name="message">What went wrong and what to do, for people and models.</param>
    /// <param name="code">The kind of fault; <see cref="ToolErrorCodes.ToolFailed"/> unless the author has a better one.</param>
    /// <param name="details">Facts behind the message.</param>
    public static ToolResult Failure(
        string message, string code = ToolErrorCodes.ToolFailed, Utf8Json details = default)
        => Failure(new ToolError(code, message, details));

    /// <summary>Makes a success that ends the response which made this call.</summary>
    /// <param name="text">What people and models read.</param>
    public static ToolResult AbortWith(string text) => new([ToolContent.Text(text)], default, null, abort: true);

    /// <summary>Keeps the object that the data was written from; called once, by whoever has just made the result.</summary>
    internal ToolResult Of(object? value, IReadOnlyList<ArgumentFault> faults)
    {
        _outcome = new KeptValue(value, faults);
        return this;
    }

    /// <summary>Returns the same data with a piece of text behind it.</summary>
    internal ToolResult With(string text) => new([.. Content, ToolContent.Text(text)], StructuredContent, Error, Abort);

    internal static ToolResult Failure(ToolError error) => new([ToolContent.Text(error.Message)], default, error, abort: false);

    /// <summary>Returns the content as text, a line a piece.</summary>
    public override string ToString() => string.Join('\n', Content);

    private sealed record KeptValue(object? Value, IReadOnlyList<ArgumentFault> Faults);
}
