using Keyway.Soundness.Tests.Programs;

namespace Keyway.Soundness.Tests.Grammar;

/// <summary>Tools and actions.</summary>
internal static class Tools
{
    /// <summary>Gets them. Their statements are calls by other tools.</summary>
    public static IReadOnlyList<Template> All { get; } =
    [
        new("a static tool")
        {
            Statement = "Tools$n.Tool$n($h);",
            Type = """
                public static class Tools$n
                {
                    [Tool$q]
                    public static void Tool$n(RuntimeContext context)
                    {
                        $body context=N
                    }

                    $members
                }
                """,
        },
        new("an asynchronous tool")
        {
            Statement = "await Tools$n.Tool$n($h, default);",
            IsAsync = true,
            Type = """
                public static class Tools$n
                {
                    [Tool$q]
                    public static async Task Tool$n(RuntimeContext context, CancellationToken cancellationToken)
                    {
                        await Task.Yield();
                        $body async context=N
                    }

                    $members
                }
                """,
        },
    ];
}
