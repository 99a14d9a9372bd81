using Microsoft.Extensions.AI;

namespace Keyway.AI;

/// <summary>How tools become functions. Set all of it before the functions are made.</summary>
public sealed class ToolFunctionOptions
{
    /// <summary>
    /// Gets or sets what the model's service understands. Arguments are then taken to be written by that dialect
    /// (<see cref="ToolArguments.Dialect"/>), and functions in OpenAI's strict mode say so to the service
    /// (<see cref="ToolFunctionProperties.Strict"/>). Default: plain JSON Schema.
    /// </summary>
    public SchemaDialect Dialect { get; set; }

    /// <summary>
    /// Gets or sets whether tools are listed whose keys the invoker's context doesn't hold, for callers that bring them with
    /// <see cref="AIFunctionArguments.Context"/>. Default: a tool that couldn't run isn't listed.
    /// </summary>
    public bool ListUnavailable { get; set; }

    /// <summary>
    /// Gets or sets what adds to a call that a function makes: its id, a lower access, a time limit, who hears of progress. It
    /// gets the call as it would be made and what the function was invoked with, and returns the call to make, of the same tool.
    /// </summary>
    public Func<ToolCall, AIFunctionArguments, ToolCall>? ConfigureCall { get; set; }
}
