namespace Keyway;

/// <summary>
/// Marks a method that writes a prompt: messages that a person chooses to start a conversation with (Model Context Protocol,
/// "Prompts"). It returns <see cref="string"/>, <see cref="PromptMessage"/>, <see cref="ToolContent"/>, collections of the latter
/// two or a <see cref="ToolResult"/>, or a task of one of them.
/// </summary>
/// <remarks>
/// Without a name the prompt is called as its method without <c>Async</c> in snake_case: <c>ReviewCode</c> is
/// <c>review_code</c>. Prompts have a name space of their own: one may be called as a tool is. Their arguments are strings on the
/// wire, so that parameters are strings, numbers, enums, dates and the like.
/// </remarks>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class PromptAttribute : Attribute
{
    /// <summary>Marks a prompt that is called as its method.</summary>
    public PromptAttribute()
    {
    }

    /// <summary>Marks a prompt with a name of its own.</summary>
    /// <param name="name">The name that callers use.</param>
    public PromptAttribute(string name) => Name = name;

    /// <summary>Gets the name that callers use; null where it derives from the method.</summary>
    public string? Name { get; }

    /// <summary>Gets or sets the name that people are shown.</summary>
    public string? Title { get; set; }

    /// <summary>Gets or sets what the prompt is for, for those who choose it; the <c>///</c> summary where it is null.</summary>
    public string? Description { get; set; }

    /// <summary>Gets or sets the keys that the run-time context must hold when the prompt is asked for.</summary>
    public string[]? RequiredContext { get; set; }
}
