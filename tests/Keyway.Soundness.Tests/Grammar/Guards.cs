using Keyway.Soundness.Tests.Programs;

namespace Keyway.Soundness.Tests.Grammar;

/// <summary>Conditions under which a key is there.</summary>
internal static class Guards
{
    private static readonly string[] s_conditions =
    [
        "$c.Has$k()",
        "$c.Contains(Keys.$k)",
        "$c.Contains<string>(Keys.$k)",
        "$c.TryGet$k(out _)",
        "$c.TryGet$k(out string? got$n)",
        "$c.TryGet<string>(Keys.$k, out _)",
        "Probe.Ask() && $c.Has$k()",
        "$c.Has$k() && Probe.Ask()",
        "!(!$c.Has$k() || Probe.Ask())",
        "!!$c.Has$k()",
        "$c.Has$k() is true",
        "$c.Has$k() is not false",
        "$c.Has$k() == true",
        "$c.Has$k() != false",
        "($c.Has$k())",
        "(Probe.Ask() ? $c.Has$k() : false)",
        "$c.Has$k() && !Probe.Ask() && $c.Has$k()",
    ];

    /// <summary>Gets them.</summary>
    public static IReadOnlyList<Template> All { get; } = [.. s_conditions.Select(If), .. s_conditions.Select(Exit), .. Shapes()];

    private static Template If(string condition) => new("if")
    {
        Statement = $$"""
            if ({{condition}})
            {
                $inner $c=C+k
            }
            else
            {
                $inner $c=C
            }
            """,
    };

    private static Template Exit(string condition) => new("early exit")
    {
        Statement = $$"""
            if (!({{condition}}))
            {
                $x
            }

            $know $c=C+k
            """,
    };

    private static IEnumerable<Template> Shapes() => from statement in new[]
    {
        """
        _ = $c.Has$k() ? Probe.Read($c.Get$k()) : Probe.Ask() ? $r : "no";
        """,
        """
        _ = $c.Has$k() switch { true => Probe.Read($c.Get$k()), false => $r };
        """,
        """
        switch ($c.Has$k())
        {
            case true:
                $inner $c=C+k
                break;
            default:
                $inner $c=C
                break;
        }
        """,
        """
        while ($c.Has$k() && Probe.Ask())
        {
            $inner $c=C+k
        }
        """,
        """
        for (int i$n = 0; i$n < 2 && $c.Has$k(); i$n++)
        {
            $inner $c=C+k
        }
        """,
        """
        do
        {
            $inner $c=C
        }
        while (!$c.Has$k() && Probe.Ask());
        """,
        """
        bool has$n = $c.Has$k();
        if (Probe.Ask())
        {
            $inner $c=C
        }

        if (has$n)
        {
            $inner $c=C+k
        }
        """,
        """
        bool both$n = Probe.Ask() && $c.TryGet$k(out _);
        if (!both$n)
        {
            $inner $c=C
        }
        else
        {
            $inner $c=C+k
        }
        """,
        """
        if (!$c.Has$k())
        {
            Probe.Stop();
        }

        $know $c=C+k
        """,
        """
        Probe.Check($c.Has$k());
        $know $c=C+k
        """,
        """
        if (!$c.Has$k() || Probe.Ask())
        {
            $inner $c=C
        }
        else
        {
            $inner $c=C+k
        }
        """,
        """
        RuntimeContext less$n = $c.Without(Keys.$k);
        $know less$n=C-k
        """,
        """
        _ = $c.Has$k() && Probe.Read($c.Get$k()).Length > 1;
        """,
        """
        _ = !$c.Has$k() || Probe.Read($c.Get$k()).Length > 1;
        """,
    }
    select new Template("guard") { Statement = statement };
}
