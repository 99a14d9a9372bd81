namespace Keyway;

/// <summary>Why a tool can't be called as things are.</summary>
/// <param name="Tool">The tool's name.</param>
/// <param name="Message">What stands in the way and what to do.</param>
/// <param name="MissingKeys">The required keys that the context doesn't hold.</param>
public sealed record ToolProblem(string Tool, string Message, IReadOnlyList<ContextRequirement> MissingKeys)
{
    /// <summary>Names the tool and says what stands in the way.</summary>
    public override string ToString() => $"{Tool}: {Message}";
}
