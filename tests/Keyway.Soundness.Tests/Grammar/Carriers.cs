using Keyway.Soundness.Tests.Programs;

namespace Keyway.Soundness.Tests.Grammar;

/// <summary>Expressions that a context comes through. Of what comes back from other code, nothing is known.</summary>
internal static class Carriers
{
    private static readonly string[] s_keeping =
    [
        "$c",
        "$c!",
        "($c)",
        "(RuntimeContext)$c",
        "Probe.Ask() ? $c : $c",
        "Probe.Ask() switch { true => $c, _ => $c }",
        "$c ?? throw new ProbeException()",
        "$c ?? $c",
        "Task.FromResult($c).Result",
        "($c, 1).Item1",
    ];

    private static readonly string[] s_losing =
    [
        "(RuntimeContext)(object)$c",
        "((object)$c as RuntimeContext)!",
        "new[] { $c }[0]",
        "new RuntimeContext[1] { $c }[^1]",
        "new List<RuntimeContext> { $c }[0]",
        "new Dictionary<string, RuntimeContext> { [\"one\"] = $c }[\"one\"]",
        "new { Context = $c }.Context",
        "($c, other: 1).ToTuple().Item1",
        "new Lazy<RuntimeContext>(() => $c).Value",
        "((Func<RuntimeContext>)(() => $c))()",
        "new[] { $c, $o }.First()",
        "Volatile.Read(ref (new[] { $c })[0])",
        "new AsyncLocal<RuntimeContext> { Value = $c }.Value!",
        "((List<RuntimeContext>)[$c, .. new[] { $o }])[0]",
        "(RuntimeContext)(dynamic)$c",
        "Task.Run(() => $c).Result",
        "(from one$n in new[] { $c } select one$n).Single()",
        "new WeakReference<RuntimeContext>($c).TryGetTarget(out var got$n) ? got$n : $c",
        "new StrongBox<RuntimeContext>($c).Value!",
        "default(RuntimeContext) ?? new[] { $c }[0]",
        "RuntimeContext.Create(new Dictionary<string, object?> { [\"k0\"] = $r })",
    ];

    /// <summary>Gets them.</summary>
    public static IReadOnlyList<Template> All { get; } =
    [
        .. s_keeping.Select(static expression => Local(expression, "C")),
        .. s_losing.Select(static expression => Local(expression, "0")),
        new("a pattern")
        {
            Statement = """
                if ($c is { } same$n && Probe.Ask())
                {
                    $inner same$n=C
                }
                """,
        },
        new("a type pattern")
        {
            Statement = """
                object any$n = $c;
                if (any$n is RuntimeContext same$n)
                {
                    $inner same$n=0
                }
                """,
        },
        new("a list pattern")
        {
            Statement = """
                if (new[] { $c, $o } is [var first$n, .., { } last$n] list$n)
                {
                    $inner first$n=0 last$n=0
                }
                """,
        },
        new("a property pattern")
        {
            Statement = """
                if (new { Inner = $c } is { Inner: RuntimeContext inner$n and not null })
                {
                    $inner inner$n=0
                }
                """,
        },
        new("a tuple pattern")
        {
            Statement = """
                switch ($c, 1)
                {
                    case ({ } one$n, > 0 or 5):
                        $inner one$n=C&0
                        break;
                }
                """,
        },
        new("a deconstruction")
        {
            Statement = """
                (RuntimeContext one$n, RuntimeContext other$n) = ($c, $o);
                $know one$n=C other$n=O
                """,
        },
        new("a swap")
        {
            Statement = """
                RuntimeContext one$n = $c, other$n = $o;
                (one$n, other$n) = (other$n, one$n);
                $know one$n=O other$n=C
                """,
        },
        new("a deconstruction of a tuple that is kept")
        {
            Statement = """
                var pair$n = (One: $c, Other: $o);
                var (one$n, other$n) = pair$n;
                $know one$n=0 other$n=0
                """,
        },
        new("a compound assignment")
        {
            Statement = """
                RuntimeContext? kept$n = Probe.Ask() ? $c : null;
                kept$n ??= $o;
                $know kept$n=C&O
                """,
        },
        new("a local by reference")
        {
            Statement = """
                RuntimeContext kept$n = $c;
                ref RuntimeContext alias$n = ref kept$n;
                alias$n = $o;
                if (alias$n.Has$k())
                {
                    $slip _ = Probe.Read(alias$n.Get$k());
                }

                $know ~kept$n=0
                """,
            IsSync = true,
        },
        new("an inline array")
        {
            Statement = """
                var buffer$u = new Buffer$n();
                buffer$u[0] = $c;
                buffer$u[1] = $o;
                RuntimeContext kept$u = buffer$u[0];
                $know kept$u=0
                """,
            Type = """
                [InlineArray(2)]
                public struct Buffer$n
                {
                    private RuntimeContext _item;
                }
                """,
        },
        new("an assignment within an expression")
        {
            Statement = """
                RuntimeContext kept$n, too$n;
                kept$n = too$n = $c;
                $know kept$n=C too$n=C
                """,
        },
        new("a loop over contexts")
        {
            Statement = """
                foreach (var item$n in new List<RuntimeContext> { $c, $o })
                {
                    $inner item$n=0
                }
                """,
        },
        new("a nested deconstruction")
        {
            Statement = """
                foreach (var (item$n, (number$n, _)) in new[] { ($c, (1, 2)) })
                {
                    $inner item$n=0
                }
                """,
        },
    ];

    private static Template Local(string expression, string held) => new("an expression")
    {
        Statement = $"""
            var through$n = {expression};
            $know through$n={held}
            """,
    };
}
