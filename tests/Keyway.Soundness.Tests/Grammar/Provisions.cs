using Keyway.Soundness.Tests.Programs;

namespace Keyway.Soundness.Tests.Grammar;

/// <summary>Contexts that are made of others.</summary>
internal static class Provisions
{
    /// <summary>Gets them.</summary>
    public static IReadOnlyList<Template> All { get; } = [.. from statement in new[]
    {
        """
        RuntimeContext more$n = $c.With$k("given");
        $know more$n=C+k
        """,
        """
        var more$n = $c.With(Keys.$k, "given");
        $know more$n=C+k
        """,
        """
        var more$n = $c.With$k(() => $r);
        $know more$n=C+k
        """,
        """
        var more$n = $c.WithFactory(Keys.$k, () => $r);
        $know more$n=C+k
        """,
        """
        var less$n = $c.Without(Keys.$k).Without("k0").WithK0("given");
        $know less$n=C-k
        """,
        """
        var made$n = RuntimeContext.Create().With$k("given");
        $know made$n=k
        """,
        """
        var either$n = Probe.Ask() ? $c : $o;
        $know either$n=C&O
        """,
        """
        RuntimeContext either$n;
        if (Probe.Ask())
        {
            either$n = $c.With$k("given");
        }
        else
        {
            either$n = $o.With$k("given");
        }

        $know either$n=C&O+k
        """,
        """
        RuntimeContext later$n = $c;
        later$n = $o;
        $know later$n=O
        """,
        """
        RuntimeContext turned$n = $c;
        for (int i$n = 0; i$n < 2; i$n++)
        {
            turned$n = turned$n.With$k("given");
        }

        $know turned$n=C
        """,
        """
        var over$n = $c.Overlay(RuntimeContext.Create().With$k("given"));
        $know over$n=C+k
        """,
    }
    select new Template("provision") { Statement = statement }];
}
