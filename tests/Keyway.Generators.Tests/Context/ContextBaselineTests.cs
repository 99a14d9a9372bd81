namespace Keyway.Generators.Tests.Context;

public class ContextBaselineTests
{
    [Fact]
    public void Keys_HaveTheAccessibilityOfWhatTheyAreMadeOf() => Baseline.Verify(Author.Runs(
        """
        namespace Acme;

        public sealed class Model;
        internal sealed class Secret;

        public static class Keys
        {
            /// <summary>The trained model.</summary>
            [ContextKey<Model>] public const string Model = "acme.model";
            [ContextKey<int>] internal const string Limit = "acme.limit";
            [ContextKey<List<Secret>>] public const string Secrets = "acme.secrets";

            public static class Nested
            {
                [ContextKey<(int, string)>] public const string Pair = "acme.pair";
            }
        }

        internal static class InternalKeys
        {
            [ContextKey<string>] public const string Name = "acme.name";
        }
        """));
}
