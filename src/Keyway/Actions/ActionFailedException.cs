namespace Keyway;

/// <summary>An action failed.</summary>
/// <param name="action">Its name.</param>
/// <param name="error">Why, as callers of other programs see it.</param>
public sealed class ActionFailedException(string action, ToolError error) : KeywayException(MessageOf(error), error.Exception)
{
    /// <summary>Gets the action's name.</summary>
    public string Action { get; } = action;

    /// <summary>Gets why it failed; <see cref="Exception.InnerException"/> is what was thrown.</summary>
    public ToolError Error { get; } = error;

    private static string MessageOf(ToolError error)
    {
        ArgumentNullException.ThrowIfNull(error);
        return error.Message;
    }
}
