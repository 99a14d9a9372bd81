using Keyway.Soundness.Tests.Programs;

namespace Keyway.Soundness.Tests.Grammar;

/// <summary>Contexts that are kept: in fields, properties, parameters of primary constructors.</summary>
internal static class Storage
{
    /// <summary>Gets them.</summary>
    public static IReadOnlyList<Template> All { get; } =
    [
        new("a readonly field")
        {
            Statement = "new Reader$n($h).Read();",
            Type = """
                public sealed class Reader$n
                {
                    private readonly RuntimeContext _context;

                    public Reader$n($sRuntimeContext context) => _context = context;

                    public void Read()
                    {
                        $body _context=N
                    }

                    $members
                }
                """,
        },
        new("a mutable field")
        {
            Statement = "new Reader$n($h).Swap($h).Read();",
            Type = """
                public class Reader$n
                {
                    private RuntimeContext _context;

                    public Reader$n($sRuntimeContext context) => _context = context;

                    public Reader$n Swap($sRuntimeContext context)
                    {
                        _context = context;
                        return this;
                    }

                    public void Read()
                    {
                        if (Probe.Ask())
                        {
                            _context = RuntimeContext.Create().WithK0("given").WithK1("given").WithK2("given").WithK3("given").WithK4("given");
                        }

                        $body ~_context=N
                    }

                    $members
                }
                """,
        },
        new("a parameter of a primary constructor")
        {
            Statement = "new Reader$n($h, 3).Read();",
            Type = """
                public class Reader$n($sRuntimeContext context, int other)
                {
                    public int Other => other;

                    public void Read()
                    {
                        $body context=N
                    }

                    $members
                }
                """,
        },
        new("a parameter of a primary constructor that is assigned")
        {
            Statement = "new Reader$n($h).Set($h).Read();",
            Type = """
                public class Reader$n($sRuntimeContext context)
                {
                    public Reader$n Set($sRuntimeContext other)
                    {
                        context = other;
                        return this;
                    }

                    public void Read()
                    {
                        $body ~context=N
                    }

                    $members
                }
                """,
        },
        new("a required property")
        {
            Statement = "new Reader$n { Context = $h }.Read();",
            Type = """
                public sealed class Reader$n
                {
                    $states
                    public required RuntimeContext Context { get; init; }

                    public void Read()
                    {
                        $body Context=N
                    }

                    $members
                }
                """,
        },
        new("a settable property")
        {
            Statement = """
                var reader$u = new Reader$n();
                reader$u.Context = $h;
                reader$u.Read();
                """,
            Type = """
                public class Reader$n
                {
                    $states
                    public RuntimeContext Context { get; set; } = RuntimeContext.Create().WithK0("given").WithK1("given").WithK2("given").WithK3("given").WithK4("given");

                    public void Read()
                    {
                        $body ~Context=N
                    }

                    $members
                }
                """,
        },
        new("a property that holds what it states")
        {
            Statement = """
                Reader$n reader$u = new($h);
                $know ~reader$u.Context=N
                """,
            Type = """
                public sealed class Reader$n($sRuntimeContext context)
                {
                    $states
                    public RuntimeContext Context { get; } = context;
                }
                """,
        },
        new("a property that gives another context at each reading")
        {
            Statement = """
                Flip$n flip$u = new($c, $o);
                $know ~flip$u.Context=0
                """,
            Type = """
                public sealed class Flip$n(RuntimeContext one, RuntimeContext other)
                {
                    public RuntimeContext Context => Probe.Ask() ? one : other;
                }
                """,
        },
        new("a record")
        {
            Statement = "(new Reader$n($h) with { Other = 4 }).Read();",
            Type = """
                public record Reader$n([property: RequiresContext($keys)] $sRuntimeContext Context)
                {
                    public int Other { get; init; }

                    public void Read()
                    {
                        $body Context=N
                    }

                    $members
                }
                """,
        },
        new("a copied record")
        {
            Statement = "(new Reader$n($h) with { Context = $h }).Read();",
            Type = """
                public record Reader$n([property: RequiresContext($keys)] $sRuntimeContext Context)
                {
                    public void Read()
                    {
                        $body Context=N
                    }

                    $members
                }
                """,
        },
        new("a struct")
        {
            Statement = "new Reader$n($h).Read();",
            Type = """
                public struct Reader$n
                {
                    private readonly RuntimeContext _context;

                    public Reader$n($sRuntimeContext context) => _context = context;

                    public readonly void Read()
                    {
                        RuntimeContext context = _context;
                        $body context=N
                    }

                    $members
                }
                """,
        },
        new("a static field")
        {
            Statement = """
                s_kept$n = $h;
                ReadKept$n();
                """,
            Member = """
                private static RuntimeContext s_kept$n = RuntimeContext.Create().WithK0("given").WithK1("given").WithK2("given").WithK3("given").WithK4("given");

                private static void ReadKept$n()
                {
                    RuntimeContext kept$n = s_kept$n;
                    $body kept$n=N ~s_kept$n=N
                }
                """,
        },
        new("a private nested type")
        {
            Statement = "new Nested$n { Inner = $h }.Read();",
            Member = """
                private sealed class Nested$n
                {
                    public RuntimeContext? Inner;

                    public void Read()
                    {
                        Read(Inner!);
                    }

                    private static void Read(RuntimeContext inner)
                    {
                        $body inner=N
                    }
                }
                """,
        },
        new("a base class that keeps it")
        {
            Statement = "new Derived$n($h).Read();",
            Type = """
                public class Base$n
                {
                    [RequiresContext($keys)] protected readonly RuntimeContext Kept;

                    protected Base$n($sRuntimeContext context) => Kept = context;
                }

                public class Derived$n($sRuntimeContext context) : Base$n(context)
                {
                    public void Read()
                    {
                        $body Kept=N
                    }

                    $members
                }
                """,
        },
        new("a constructor that reads")
        {
            Statement = "_ = new Reader$n($h) { Other = 1 };",
            Type = """
                public class Reader$n
                {
                    public Reader$n($sRuntimeContext context)
                        : this(context, 1)
                    {
                        $body context=N
                    }

                    private Reader$n(RuntimeContext context, int other)
                    {
                        Other = other;
                        $body context=N
                    }

                    public int Other { get; set; }

                    $members
                }
                """,
        },
        new("a property with code of its own")
        {
            Statement = "new Reader$n { Context = $h }.Read();",
            Type = """
                public class Reader$n
                {
                    private RuntimeContext? _context;

                    $states
                    public RuntimeContext Context
                    {
                        get => _context!;
                        set => _context = value;
                    }

                    public void Read()
                    {
                        $body ~Context=N
                    }

                    $members
                }
                """,
        },
    ];
}
