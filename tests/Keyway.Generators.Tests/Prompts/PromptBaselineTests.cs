namespace Keyway.Generators.Tests.Prompts;

public class PromptBaselineTests
{
    [Fact]
    public void Prompts_HaveASourceOfTheirOwn() => Baseline.Verify(Author.Runs(
        """
        namespace Acme;

        public enum Tone { Kind, Blunt }

        public static class Keys { [ContextKey<string>] public const string Reviewer = "reviewer"; }

        public static class Reviews
        {
            /// <summary>Reviews a piece of code.</summary>
            /// <param name="code">The code.</param>
            /// <param name="tone">How to say it.</param>
            [Prompt(Title = "Review code", RequiredContext = [Keys.Reviewer])]
            public static string Review(string code, RuntimeContext context, Tone tone = Tone.Kind) => code;

            [Tool] public static int Review(int lines) => lines;
        }

        [PluginRegistry] public static partial class Plugin;
        """));

    [Fact]
    public void EveryKindOfResult_IsEmitted() => Baseline.Verify(Author.Runs(
        """
        namespace Acme;

        public sealed class Results
        {
            [Prompt] public string? Text() => null;
            [Prompt] public static PromptMessage Message() => PromptMessage.User("a");
            [Prompt] public static PromptMessage[]? Messages() => null;
            [Prompt] public static Task<List<PromptMessage>> LaterMessages() => Task.FromResult<List<PromptMessage>>([]);
            [Prompt] public static ValueTask<PromptMessage?> LaterMessage() => default;
            [Prompt] public static ToolImageContent? Image() => null;
            [Prompt] public static IEnumerable<ToolContent> Contents() => [];
            [Prompt] public static Task<ToolResult> Own() => Task.FromResult(ToolResult.Success());
        }
        """));
}
