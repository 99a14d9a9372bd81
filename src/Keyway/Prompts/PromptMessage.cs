using System.Diagnostics;

namespace Keyway;

/// <summary>A message of a prompt (Model Context Protocol, "Prompts", "PromptMessage").</summary>
[DebuggerDisplay("{Role}: {Content}")]
public sealed class PromptMessage
{
    private PromptMessage(PromptRole role, ToolContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        Role = role;
        Content = content;
    }

    /// <summary>Gets whose words it is.</summary>
    public PromptRole Role { get; }

    /// <summary>Gets what it says.</summary>
    public ToolContent Content { get; }

    /// <summary>Makes a message of the user.</summary>
    /// <param name="text">What it says.</param>
    public static PromptMessage User(string text) => User(ToolContent.Text(text));

    /// <summary>Makes a message of the user.</summary>
    /// <param name="content">What it says.</param>
    public static PromptMessage User(ToolContent content) => new(PromptRole.User, content);

    /// <summary>Makes a message of the model.</summary>
    /// <param name="text">What it says.</param>
    public static PromptMessage Assistant(string text) => Assistant(ToolContent.Text(text));

    /// <summary>Makes a message of the model.</summary>
    /// <param name="content">What it says.</param>
    public static PromptMessage Assistant(ToolContent content) => new(PromptRole.Assistant, content);

    /// <summary>Returns the content as text.</summary>
    public override string ToString() => Content.ToString()!;
}
