using Keyway.CodeFixes.Declaration;

namespace Keyway.Analyzers.Tests.CodeFixes;

public sealed class StaticPartialRegistryFixTests
{
    private static readonly StaticPartialRegistryFix Fix = new();

    [Theory]
    [InlineData("public class R { }", "public static partial class R { }")]
    [InlineData("class R { }", "static partial class R { }")]
    [InlineData("public static class R;", "public static partial class R;")]
    [InlineData("public partial class R { }", "public static partial class R { }")]
    [InlineData("public sealed class R { }", "public static partial class R { }")]
    [InlineData("sealed public class R { }", "public static partial class R { }")]
    public async Task Registry_BecomesAStaticPartialClass(string before, string after) =>
        Assert.Equal("using Keyway;\n[PluginRegistry] " + after, await CodeFixRun.FixAsync(Fix, "using Keyway;\n[PluginRegistry] " + before));

    [Fact]
    public async Task TypesAroundIt_BecomePartial() =>
        Assert.Equal(
            """
            using Keyway;
            public partial record struct A
            {
                // It has a reason.
                partial interface B
                {
                    /// <summary>Served.</summary>
                    [PluginRegistry]
                    // Kept.
                    public static partial class R { }
                }
            }
            """,
            await CodeFixRun.FixAsync(Fix, """
                using Keyway;
                public record struct A
                {
                    // It has a reason.
                    interface B
                    {
                        /// <summary>Served.</summary>
                        [PluginRegistry]
                        // Kept.
                        public class R { }
                    }
                }
                """));

    [Fact]
    public async Task FixAll_MendsSeveralInOneTypeAndInSeveralFiles() =>
        Assert.Equal(
            """
            using Keyway;
            public partial class A
            {
                [PluginRegistry] public static partial class R { }
                [PluginRegistry] public static partial class S { }
            }
            ---
            using Keyway;
            [PluginRegistry] static partial class T { }
            """,
            await CodeFixRun.FixAllAsync(
                Fix,
                """
                using Keyway;
                public class A
                {
                    [PluginRegistry] public class R { }
                    [PluginRegistry] public static class S { }
                }
                """,
                """
                using Keyway;
                [PluginRegistry] class T { }
                """));

    [Theory]
    [InlineData("[PluginRegistry] public class R<T> { }")]
    [InlineData("[PluginRegistry] file class R { }")]
    [InlineData("[PluginRegistry] public record R;")]
    [InlineData("[PluginRegistry] public class R { public int A; }")]
    [InlineData("[PluginRegistry] public class R : System.Exception { }")]
    public async Task WhatModifiersCannotMend_IsLeftAlone(string source) =>
        Assert.False(await CodeFixRun.IsOfferedAsync(Fix, "using Keyway;\n" + source));
}
