using Keyway.CodeFixes.Declaration;

namespace Keyway.Analyzers.Tests.CodeFixes;

public sealed class AsyncVoidFixTests
{
    private static readonly AsyncVoidFix Fix = new();

    [Fact]
    public async Task AsyncVoidTool_ReturnsATask() =>
        Assert.Equal(
            """
            using System.Threading.Tasks;
            using Keyway;
            public static class T { [Tool] public static async Task Get() => await Task.Yield(); }
            """,
            await CodeFixRun.FixAsync(Fix, """
                using System.Threading.Tasks;
                using Keyway;
                public static class T { [Tool] public static async void Get() => await Task.Yield(); }
                """));

    [Fact]
    public async Task FixAll_MendsEachMethod() =>
        Assert.Equal(
            """
            using System.Threading.Tasks;
            using Keyway;
            public static class T
            {
                [Tool] public static async Task Get() => await Task.Yield();
                [Action] public static async Task Run() => await Task.Yield();
            }
            """,
            await CodeFixRun.FixAllAsync(Fix, """
                using System.Threading.Tasks;
                using Keyway;
                public static class T
                {
                    [Tool] public static async void Get() => await Task.Yield();
                    [Action] public static async void Run() => await Task.Yield();
                }
                """));
}
