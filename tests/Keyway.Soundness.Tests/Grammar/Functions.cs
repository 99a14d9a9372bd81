using Keyway.Soundness.Tests.Programs;

namespace Keyway.Soundness.Tests.Grammar;

/// <summary>Functions within bodies: lambdas, local functions, and delegates made of methods.</summary>
internal static class Functions
{
    /// <summary>Gets them.</summary>
    public static IReadOnlyList<Template> All { get; } =
    [
        new("a lambda that captures")
        {
            Statement = """
                Action act$n = () =>
                {
                    $inner sync return
                };
                if (Probe.Ask())
                {
                    act$n();
                }
                """,
        },
        new("an asynchronous lambda")
        {
            Statement = """
                Func<Task> act$n = async () =>
                {
                    await Task.Yield();
                    $inner async return
                };
                await act$n();
                """,
            IsAsync = true,
        },
        new("a lambda within a try statement")
        {
            Statement = """
                try
                {
                    Action act$n = () =>
                    {
                        $inner sync return
                    };
                    act$n();
                }
                finally
                {
                    $inner noexit sync
                }
                """,
        },
        new("an anonymous method")
        {
            Statement = """
                Action<int> act$n = delegate
                {
                    $inner sync return
                };
                act$n(1);
                """,
        },
        new("a guarded lambda")
        {
            Statement = """
                if ($c.Has$k())
                {
                    Action act$n = () =>
                    {
                        $inner sync return $c=C+k
                    };
                    act$n.Invoke();
                }
                """,
        },
        new("a lambda of an own delegate type")
        {
            Statement = """
                Reader$n read$u = context$u =>
                {
                    $inner sync return context$u=N
                };
                read$u($h);
                """,
            Type = """
                public delegate void Reader$n($sRuntimeContext context);
                """,
        },
        new("a delegate that is handed on")
        {
            Statement = """
                Run$n($h, static context$n =>
                {
                    $body context$n=N
                });
                """,
            Type = """
                public delegate void Reader$n($sRuntimeContext context);
                """,
            Member = """
                public static void Run$n($sRuntimeContext context, Reader$n read) => read(context);
                """,
        },
        new("a method that becomes an own delegate")
        {
            Statement = """
                Reader$n read$u = Read$n;
                read$u($h);
                """,
            Type = """
                public delegate void Reader$n($sRuntimeContext context);
                """,
            Member = """
                private static void Read$n(RuntimeContext context)
                {
                    $body context=N
                }
                """,
        },
        new("a method that becomes an own delegate by name")
        {
            Statement = "new Reader$n(Read$n)($h);",
            Type = """
                public delegate void Reader$n($sRuntimeContext context);
                """,
            Member = """
                public static void Read$n($sRuntimeContext context)
                {
                    $body context=N
                }
                """,
        },
        new("a lambda that needs nothing of what it is given")
        {
            Statement = """
                Action<RuntimeContext> read$n = context$n =>
                {
                    $inner sync return context$n=0
                };
                read$n($c);
                """,
        },
        new("a delegate that gives a context")
        {
            Statement = """
                Maker$n make$u = () => $h;
                RuntimeContext made$u = make$u();
                $know made$u=N
                """,
            Type = """
                $returns
                public delegate RuntimeContext Maker$n();
                """,
        },
        new("a local function that captures")
        {
            Statement = """
                Local$n();
                void Local$n()
                {
                    $inner sync return
                }
                """,
        },
        new("a local function that is passed a context")
        {
            Statement = """
                void Local$n(RuntimeContext context$n)
                {
                    $inner sync return context$n=N
                }

                Local$n($h);
                """,
        },
        new("a recursive local function")
        {
            Statement = """
                static void Local$n(RuntimeContext context$n, int left$n)
                {
                    if (left$n > 0)
                    {
                        Local$n(context$n, left$n - 1);
                    }
                    else
                    {
                        $body context$n=N
                    }
                }

                Local$n($h, 2);
                """,
        },
        new("a local function that gives a context")
        {
            Statement = """
                RuntimeContext Local$n(RuntimeContext context$n) => context$n.With$k("given");
                var made$n = Local$n($c);
                $know made$n=C+k
                """,
        },
        new("a local function that becomes a delegate")
        {
            Statement = """
                void Local$n()
                {
                    $inner sync return
                }

                Action act$n = Local$n;
                act$n();
                """,
        },
        new("a variable that a lambda assigns")
        {
            Statement = """
                RuntimeContext shared$n = $c;
                Action act$n = () => shared$n = $o;
                act$n();
                $know ~shared$n=C&O
                """,
        },
        new("a variable that a lambda reads, assigned again")
        {
            Statement = """
                RuntimeContext shared$n = $c;
                Action act$n = () =>
                {
                    $inner sync return ~shared$n=C&O
                };
                shared$n = $o;
                act$n();
                """,
        },
        new("a variable that a local function assigns")
        {
            Statement = """
                RuntimeContext shared$n = $c;
                void Change$n() => shared$n = $o;
                if (Probe.Ask())
                {
                    Change$n();
                }

                $know ~shared$n=C&O
                """,
        },
        new("a delegate of an extension's")
        {
            Statement = """
                Func<string> read$n = $c.With$k("given").Get$k;
                _ = read$n();
                """,
        },
        new("an event")
        {
            Statement = """
                var source$u = new Source$n();
                Reader$n handler$u = context$u =>
                {
                    $inner sync return context$u=N
                };
                source$u.Raised += handler$u;
                source$u.Raise($h);
                source$u.Raised -= handler$u;
                """,
            Type = """
                public delegate void Reader$n($sRuntimeContext context);

                public sealed class Source$n
                {
                    public event Reader$n? Raised;

                    public void Raise($sRuntimeContext context) => Raised?.Invoke(context);
                }
                """,
        },
        new("a lazy value")
        {
            Statement = """
                var lazy$n = new Lazy<string>(() => $r);
                if (Probe.Ask())
                {
                    _ = lazy$n.Value;
                }
                """,
        },
    ];
}
