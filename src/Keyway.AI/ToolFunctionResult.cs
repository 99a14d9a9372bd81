using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.Extensions.AI;

namespace Keyway.AI;

/// <summary>What a function returns for the model, and the way back from there to the tool's own answer.</summary>
/// <remarks>
/// A chat client sends what a function returned to its model, and knows only a few types: JSON, text and content. So a function
/// returns one of these. The <see cref="ToolResult"/> that it was made of is attached to that very object, through any pipeline
/// that hands the object on, until it is serialised.
/// </remarks>
public static class ToolFunctionResult
{
    private static readonly ConditionalWeakTable<object, ToolResult> s_results = [];

    /// <summary>Returns what a model reads of an answer, with the answer attached to it.</summary>
    /// <param name="result">A tool's answer.</param>
    /// <returns>
    /// Structured content and text as a <see cref="JsonElement"/>; any other content as the <see cref="AIContent"/> that it is, a
    /// list of them where there are several; null for nothing; a fault as a <see cref="string"/>, <c>Error: </c> and its message.
    /// </returns>
    public static object? ToFunctionResult(this ToolResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        object? value = result.Error is { } error ? TextOf(error) : ValueOf(result);
        if (value is not null)
        {
            s_results.Add(value, result);
        }

        return value;
    }

    /// <summary>
    /// Returns the answer that a value of a function was made of: its structured error, whether it ends the response
    /// (<see cref="ToolResult.Abort"/>), its bytes.
    /// </summary>
    /// <param name="value">What the function returned, the same object.</param>
    /// <returns>The answer; null where the value isn't one of a tool, or was copied, and where the tool returned nothing.</returns>
    public static ToolResult? Of(object? value) => value is not null && s_results.TryGetValue(value, out ToolResult? result) ? result : null;

    /// <summary>Returns the answer that the result of a function call was made of, as <see cref="Of"/> does.</summary>
    /// <param name="content">What a pipeline made of the function's value.</param>
    public static ToolResult? GetToolResult(this FunctionResultContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        return Of(content.Result);
    }

    // Made anew even where the message is empty: a constant would be shared between calls.
    private static string TextOf(ToolError error) => new($"Error: {error.Message}");

    private static object? ValueOf(ToolResult result)
        => result.Content switch
        {
            [] => null,
            [ToolTextContent text] => result.StructuredContent.IsEmpty ? JsonOf(text.Value) : result.StructuredContent.ToJsonElement(),
            [var piece] => ToolContents.ToAIContent(piece),
            var pieces => pieces.Select(ToolContents.ToAIContent).ToList(),
        };

    private static JsonElement JsonOf(string text)
        => Utf8Json.Create(text, static (writer, text) => writer.WriteStringValue(text)).ToJsonElement();
}
