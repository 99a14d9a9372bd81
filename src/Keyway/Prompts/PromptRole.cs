namespace Keyway;

/// <summary>Whose words a message of a prompt are (Model Context Protocol, "Prompts", "PromptMessage").</summary>
public enum PromptRole
{
    /// <summary>The user's.</summary>
    User,

    /// <summary>The model's.</summary>
    Assistant,
}
