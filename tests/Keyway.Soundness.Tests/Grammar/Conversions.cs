using Keyway.Soundness.Tests.Programs;

namespace Keyway.Soundness.Tests.Grammar;

/// <summary>Members that the compiler calls for parts of an expression: of tuples, collections, patterns.</summary>
internal static class Conversions
{
    private const string Box = """
        #pragma warning disable CS0660, CS0661
        public sealed class Box$n
        {
            public static implicit operator Box$n($sRuntimeContext context)
            {
                $body noexit context=N
                return new();
            }

            public static Box$n operator +(Box$n box, $sRuntimeContext context)
            {
                $body noexit context=N
                return box;
            }

            public static bool operator ==(Box$n box, $sRuntimeContext context)
            {
                $body noexit context=N
                return true;
            }

            public static bool operator !=(Box$n box, RuntimeContext context) => false;

            $members
        }
        """;

    private const string Bag = """
        public sealed class Bag$n : IEnumerable
        {
            public void Add($sRuntimeContext context)
            {
                $body context=N
            }

            public void Add(int other) => _ = other;

            public IEnumerator GetEnumerator() => throw new ProbeException();

            $members
        }
        """;

    private const string Parts = """
        public static class Parts$n
        {
            public static void Deconstruct($sthis RuntimeContext context, out string one, out string other, out string third)
            {
                one = other = third = "one";
                $body context=N
            }

            $members
        }
        """;

    /// <summary>Gets them.</summary>
    public static IReadOnlyList<Template> All { get; } =
    [
        new("conversions to one type") { Type = Box, Statement = "Box$n box$u = $h; box$u += $h;\nList<Box$n> boxes$u = [$h, box$u];\nforeach (Box$n one$u in boxes$u)\n{\n    $inner\n}" },
        new("a conversion of a tuple") { Type = Box, Statement = "(Box$n, int) pair$u = ($h, 1);\nvar plain$u = ($h, 1);\n$slip pair$u = plain$u;" },
        new("a conversion of what is spread") { Type = Box, Statement = "var plain$u = new[] { $h };\n$slip List<Box$n> boxes$u = [.. plain$u];" },
        new("a comparison of tuples") { Type = Box, Statement = "_ = (1, 2) == (1, Probe.Ask() ? 2 : 3);\n$slip _ = (new Box$n(), 1) == ($c, 1);" },
        new("a collection expression") { Type = Bag, Statement = "Bag$n bag$u = [$h, 1];" },
        new("a collection expression that is spread") { Type = Bag, Statement = "Bag$n bag$u = [$h, .. new[] { 1 }];\n$slip bag$u = [.. new[] { $c }];" },
        new("a collection of what is taken apart") { Type = Parts, IsSingle = true, Statement = "var (one$u, other$u, third$u) = $h;\n$slip foreach (var (a$u, b$u, _) in new[] { $c }) { }" },
        new("an operator that gives a context")
        {
            Statement = """
                var kept$u = $c.With$k("given");
                kept$u += new Other$n($o);
                $slip _ = Probe.Read(kept$u.Get$k());
                """,
            Type = """
                public sealed class Other$n(RuntimeContext other)
                {
                    public static RuntimeContext operator +(RuntimeContext context, Other$n by) => by.Other;

                    private RuntimeContext Other => other;
                }
                """,
        },
        new("private types that keep a context")
        {
            Statement = "new One$n($h).Read(); new Two$n($h).Read(); _ = new Three$n()[$h];",
            Member = """
                private sealed class One$n(RuntimeContext context)
                {
                    private RuntimeContext? _late;

                    private RuntimeContext Late => _late ??= context;

                    public void Read()
                    {
                        RuntimeContext late = Late;
                        $body late=0 context=N
                    }
                }

                private sealed record Two$n(RuntimeContext Context)
                {
                    public void Read()
                    {
                        $body Context=N
                    }
                }

                private sealed class Three$n
                {
                    public int this[RuntimeContext context]
                    {
                        get
                        {
                            $body noexit context=N
                            return 1;
                        }
                    }
                }
                """,
        },
        new("a private base class that implements")
        {
            Statement = "((Contract$n)new Derived$n()).Read($h);",
            Member = """
                private interface Contract$n
                {
                    void Read($sRuntimeContext context);
                }

                private class Base$n
                {
                    public void Read($sRuntimeContext context)
                    {
                        $body context=N
                    }
                }

                private sealed class Derived$n : Base$n, Contract$n;
                """,
        },
        new("a delegate that gives a context out")
        {
            Statement = """
                Give$n give$u = (out RuntimeContext given) => given = $h;
                give$u(out RuntimeContext given$u);
                $know given$u=N
                """,
            Type = "public delegate void Give$n($sout RuntimeContext context);",
        },
    ];
}
