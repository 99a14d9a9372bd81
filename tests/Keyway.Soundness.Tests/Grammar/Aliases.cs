using Keyway.Soundness.Tests.Programs;

namespace Keyway.Soundness.Tests.Grammar;

/// <summary>Places that are assigned under another name, or at another time, than it seems.</summary>
internal static class Aliases
{
    private static readonly string[] s_changed =
    [
        "Change$n(out has$n);",
        "has$n |= Probe.Ask();",
        "(has$n, _) = (Probe.Ask(), 1);",
        "has$n = Probe.Ask();",
        "try { _ = $r; } finally { Change$n(out has$n); }",
        "Action change$n = () => has$n = true; change$n();",
        "ref bool alias$n = ref has$n; alias$n = true;",
    ];

    /// <summary>Gets them.</summary>
    public static IReadOnlyList<Template> All { get; } =
    [
        .. s_changed.Select(static change => new Template("a condition that has changed since")
        {
            Statement = $$"""
                bool has$n = $c.Has$k();
                {{change}}
                if (has$n)
                {
                    $slip _ = Probe.Read($c.Get$k());
                    $inner sync $c=C
                }
                """,
            Member = "private static void Change$n(out bool has) => has = Probe.Ask();",
            IsSync = true,
        }),
        new("a condition that is checked before its variable is assigned")
        {
            Statement = """
                RuntimeContext kept$n = $c;
                Check$n(kept$n.Has$k(), kept$n = $o);
                $slip _ = Probe.Read(kept$n.Get$k());
                $know kept$n=O
                """,
            Member = "private static void Check$n([DoesNotReturnIf(false)] bool condition, RuntimeContext other) => Probe.Check(condition);",
        },
        new("a task that only seems to end the call")
        {
            Statement = """
                if (!$c.Has$k())
                {
                    _ = StopAsync$n();
                    $slip _ = Probe.Read($c.Get$k());
                }
                """,
            Member = "[DoesNotReturn] private static async Task StopAsync$n() => await Task.Delay(-1);",
        },
        new("a variable that a loop assigns again")
        {
            Statement = """
                RuntimeContext turned$n;
                Action? later$n = null;
                for (int i$n = 0; i$n < 2; i$n++)
                {
                    turned$n = i$n == 0 ? $c.With$k("given") : $o;
                    if (turned$n.Has$k())
                    {
                        later$n ??= () =>
                        {
                            $slip _ = Probe.Read(turned$n.Get$k());
                            _ = $r;
                        };
                    }
                }

                later$n?.Invoke();
                """,
        },
        new("a variable that a finally block gives out")
        {
            Statement = """
                RuntimeContext kept$n = $c.With$k("given");
                try
                {
                    $inner
                }
                finally
                {
                    Give$n($o, out kept$n);
                }

                $slip _ = Probe.Read(kept$n.Get$k());
                """,
            Member = "private static void Give$n(RuntimeContext context, out RuntimeContext given) => given = context;",
        },
        new("a variable behind one of two references")
        {
            Statement = """
                RuntimeContext one$n = $c.With$k("given"), other$n = one$n;
                (Probe.Ask() ? ref one$n : ref other$n) = $o;
                $slip _ = Probe.Read(one$n.Get$k()) + Probe.Read(other$n.Get$k());
                """,
        },
        new("a pointer to a local")
        {
            Statement = """
                var kept$u = Point$n($c, $o);
                $know kept$u=0
                """,
            Member = """
                private static unsafe RuntimeContext Point$n(RuntimeContext context, RuntimeContext other)
                {
                    RuntimeContext kept = context.With$k("given");
                    RuntimeContext* at = &kept;
                    *at = other;
                    $slip _ = Probe.Read(kept.Get$k());
                    return kept;
                }
                """,
        },
        new("a parameter that is only a reference")
        {
            Statement = "Read$n($c.With$k(\"given\"), $o);",
            Member = """
                private static void Read$n(RuntimeContext one, RuntimeContext other)
                {
                    RuntimeContext kept = one;
                    Watch$n(in kept, () => kept = other);
                }

                private static void Watch$n(in RuntimeContext context, Action change)
                {
                    if (context.Has$k())
                    {
                        change();
                        $slip _ = Probe.Read(context.Get$k());
                    }
                }
                """,
        },
        new("a field that is given out by reference")
        {
            Statement = "new Slot$n($h).Run($o);",
            Type = """
                public class Slot$n($sRuntimeContext context)
                {
                    private RuntimeContext _kept = context;
                    private RuntimeContext _free = context;

                    public void Run(RuntimeContext other)
                    {
                        Free() = other;
                        ref RuntimeContext free = ref _free;
                        $slip free = ref _kept;
                        free = other;
                        $body ~_kept=N ~_free=0
                    }

                    private ref RuntimeContext Free() => ref _free;

                    $members
                }
                """,
        },
        new("a struct that is assigned as a whole")
        {
            Statement = "new Whole$n($c.With$k(\"given\")).Run($o);",
            Type = """
                public struct Whole$n(RuntimeContext context)
                {
                    private readonly RuntimeContext _context = context;

                    public void Run(RuntimeContext other)
                    {
                        if (_context.HasK0())
                        {
                            this = new Whole$n(other);
                            $slip _ = Probe.Read(_context.GetK0());
                        }
                    }
                }
                """,
        },
        new("a context in a context")
        {
            Statement = """
                if ($c.WithInner($o).TryGetInner(out var inner$n))
                {
                    $inner inner$n=0
                }
                """,
        },
        new("a context that is given by name")
        {
            Statement = """
                var around$n = KeysContextExtensions.WithInner(value: $o, context: $c);
                $know around$n=C
                """,
        },
    ];
}
