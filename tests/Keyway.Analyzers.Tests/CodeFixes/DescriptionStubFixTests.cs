using Keyway.CodeFixes.Quality;

namespace Keyway.Analyzers.Tests.CodeFixes;

public sealed class DescriptionStubFixTests
{
    private static readonly DescriptionStubFix Fix = new();

    [Fact]
    public async Task FixAll_DescribesToolsAndTheirParameters() =>
        Assert.Equal(
            """
            using Keyway;
            public static class T
            {
                /// <summary>TODO: say what it does, for those who choose by it.</summary>
                /// <param name="left">TODO: say what left is, in which unit and range.</param>
                /// <param name="right">TODO: say what right is, in which unit and range.</param>
                [Tool]
                public static int Add(int left, int right) => left + right;

                /// <summary>Doubles it.</summary>
                /// <param name="count">TODO: say what count is, in which unit and range.</param>
                [Tool]
                public static int Double(int count) => 2 * count;
            }
            """,
            await CodeFixRun.FixAllAsync(Fix, """
                using Keyway;
                public static class T
                {
                    [Tool]
                    public static int Add(int left, int right) => left + right;

                    /// <summary>Doubles it.</summary>
                    [Tool]
                    public static int Double(int count) => 2 * count;
                }
                """));

    [Fact]
    public async Task Summary_StandsAboveParameters() =>
        Assert.Equal(
            """
            using Keyway;
            public static class T
            {
                /// <summary>TODO: say what it does, for those who choose by it.</summary>
                /// <param name="count">How many.</param>
                [Tool]
                public static int Double(int count) => 2 * count;
            }
            """,
            await CodeFixRun.FixAsync(Fix, """
                using Keyway;
                public static class T
                {
                    /// <param name="count">How many.</param>
                    [Tool]
                    public static int Double(int count) => 2 * count;
                }
                """));

    [Theory]
    [InlineData("using Keyway;\npublic static class T {\n    /// <summary> </summary>\n    [Tool] public static int One() => 1; }")]
    [InlineData("using Keyway;\npublic static class T { [Tool] public static int One() => 1; }")]
    public async Task WhereThereIsNoPlaceForALine_NothingIsOffered(string source)
        => Assert.False(await CodeFixRun.IsOfferedAsync(Fix, source));
}
