using Keyway.Soundness.Tests.Programs;

namespace Keyway.Soundness.Tests.Grammar;

/// <summary>Methods that a context is passed to, and that give one back.</summary>
internal static class Helpers
{
    /// <summary>Gets them.</summary>
    public static IReadOnlyList<Template> All { get; } =
    [
        new("a private helper")
        {
            Statement = "Help$n($h);",
            Member = """
                private static void Help$n(RuntimeContext context)
                {
                    $body context=N
                }
                """,
        },
        new("a public helper")
        {
            Statement = "Help$n($h);",
            Member = """
                public static void Help$n($sRuntimeContext context)
                {
                    $body context=N
                }
                """,
        },
        new("a helper of another type")
        {
            Statement = "Helper$n.Help($h);",
            Type = """
                public static class Helper$n
                {
                    public static void Help($sRuntimeContext context)
                    {
                        $body context=N
                    }

                    $members
                }
                """,
        },
        new("a recursive helper")
        {
            Statement = "Help$n($h, 2);",
            Member = """
                private static void Help$n(RuntimeContext context, int left)
                {
                    if (left > 0 && Probe.Ask())
                    {
                        Help$n(context, left - 1);
                    }

                    $body context=N
                }
                """,
        },
        new("two helpers that call each other")
        {
            Statement = "Ping$n($h, 2);",
            Member = """
                private static void Ping$n(RuntimeContext context, int left)
                {
                    if (left > 0)
                    {
                        Pong$n(left - 1, context);
                    }
                    else
                    {
                        $body context=N
                    }
                }

                private static void Pong$n(int left, RuntimeContext context)
                {
                    Ping$n(context, left);
                    $body context=N
                }
                """,
        },
        new("a private helper that gives a context")
        {
            Statement = """
                RuntimeContext made$u = Make$n($c);
                $know made$u=C+k
                """,
            Member = """
                private static RuntimeContext Make$n(RuntimeContext context) => Probe.Ask() ? context.With$k("given") : Made$n(context);

                private static RuntimeContext Made$n(RuntimeContext context) => context.With$k("given");
                """,
        },
        new("a public helper that gives a context")
        {
            Statement = """
                RuntimeContext made$u = Make$n($h);
                $know made$u=N
                """,
            Member = """
                $returns
                public static RuntimeContext Make$n($sRuntimeContext context)
                {
                    $body noexit context=N
                    return context;
                }
                """,
        },
        new("a private helper with an out parameter")
        {
            Statement = """
                Make$n($c, out RuntimeContext made$u);
                $know made$u=C+k
                """,
            Member = """
                private static void Make$n(RuntimeContext context, out RuntimeContext made) => made = context.With$k("given");
                """,
        },
        new("a public helper with an out parameter")
        {
            Statement = """
                Make$n($h, out var made$u);
                $know made$u=N
                """,
            Member = """
                public static void Make$n($sRuntimeContext context, $sout RuntimeContext made)
                {
                    made = context;
                    $body noexit context=N
                }
                """,
        },
        new("a helper with a ref parameter")
        {
            Statement = """
                RuntimeContext kept$u = $h;
                Change$n(ref kept$u);
                $know ~kept$u=N
                """,
            Member = """
                private static void Change$n($sref RuntimeContext context)
                {
                    RuntimeContext before = context;
                    context = before.With$k("given");
                    $body before=N
                }
                """,
        },
        new("a parameter that may be assigned")
        {
            Statement = "Help$n($h, $c, $h);",
            Member = """
                private static void Help$n(RuntimeContext context, RuntimeContext poor, RuntimeContext other)
                {
                    if (Probe.Ask())
                    {
                        context = other;
                    }

                    $body context=N poor=0
                    $slip context = Probe.Ask() ? poor : context;
                    $body context=N
                }
                """,
        },
        new("a parameter that may be assigned in a public helper")
        {
            Statement = "Help$n($h, $h);",
            Member = """
                public static void Help$n($sRuntimeContext context, $sin RuntimeContext other)
                {
                    while (Probe.Ask())
                    {
                        context = other;
                    }

                    $body context=N
                }
                """,
        },
        new("an extension")
        {
            Statement = "$h.Helped$n(named: 3);",
            Type = """
                public static class HelpedExtensions$n
                {
                    public static void Helped$n($sthis RuntimeContext context, int other = 2, int named = 1)
                    {
                        $body context=N
                    }

                    $members
                }
                """,
        },
        new("a generic helper")
        {
            Statement = "Help$n(3, $h);",
            Member = """
                private static void Help$n<T>(T other, RuntimeContext context)
                {
                    $body context=N
                }
                """,
        },
    ];
}
