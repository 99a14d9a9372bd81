using System.ComponentModel.DataAnnotations;

namespace Keyway.Tests.Prompts;

public enum ReviewTone
{
    Kind,
    Blunt,
}

public static class PromptKeys
{
    /// <summary>Who asks.</summary>
    [ContextKey<string>]
    public const string Reviewer = "test.reviewer";
}

public static class ReviewPrompts
{
    /// <summary>Reviews a piece of code.</summary>
    /// <param name="code">The code.</param>
    /// <param name="tone">How to say it.</param>
    /// <param name="lines">How many lines at most.</param>
    [Prompt(Title = "Review code")]
    public static string Review(string code, ReviewTone tone = ReviewTone.Kind, [Range(1, 50)] int lines = 10)
        => $"{tone} review of {code} in {lines} lines";

    [Prompt("talk")]
    public static async Task<IReadOnlyList<PromptMessage>> TalkAsync([AllowedValues("tea", "coffee")] string about, bool isLate, DateOnly? day = null)
    {
        await Task.Yield();
        return [PromptMessage.User($"Let us talk about {about}."), PromptMessage.Assistant($"{isLate} {day:O}")];
    }

    [Prompt]
    public static PromptMessage One() => PromptMessage.Assistant(ToolContent.Image(new byte[] { 1 }, "image/png"));

    [Prompt]
    public static ToolContent[] Pieces() => [ToolContent.Text("a"), ToolContent.Text("b")];

    [Prompt]
    public static ToolResult Own(bool fails)
        => fails ? ToolResult.Failure("No.") : ToolResult.FromMessages([PromptMessage.Assistant("yes")]);

    [Prompt]
    public static PromptMessage? Nothing() => null;

    [Prompt(RequiredContext = [PromptKeys.Reviewer])]
    public static string Signed(RuntimeContext context) => $"by {context.GetReviewer()}";

    /// <summary>A tool may have a prompt's name.</summary>
    [Tool("review")]
    public static string ReviewTool() => "the tool";

    [Prompt]
    public static string Refused(int[] numbers) => numbers.Length.ToString(null, null);
}

[PluginRegistry(Types = [typeof(ReviewPrompts)])]
public static partial class ReviewRegistry;

[PluginRegistry(Types = [], Include = [typeof(ReviewRegistry)], Prefix = "lib.", Exclude = ["one", "pieces", "talks"])]
public static partial class PrefixedReviewRegistry;
