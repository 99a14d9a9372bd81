using Keyway.Soundness.Tests.Programs;

namespace Keyway.Soundness.Tests.Grammar;

/// <summary>Members that stand in for others: implementations, overrides.</summary>
internal static class StandIns
{
    /// <summary>Gets them.</summary>
    public static IReadOnlyList<Template> All { get; } =
    [
        new("an implementation")
        {
            Statement = "Contract$n contract$u = new Work$n(); contract$u.Read($h);",
            Type = """
                public interface Contract$n
                {
                    void Read($sRuntimeContext context);
                }

                public sealed class Work$n : Contract$n
                {
                    public void Read($sRuntimeContext context)
                    {
                        $body context=N
                    }

                    $members
                }
                """,
        },
        new("an implementation that inherits the statement")
        {
            Statement = "((Contract$n)new Work$n()).Read($h);",
            Type = """
                public interface Contract$n
                {
                    void Read($sRuntimeContext context);
                }

                public sealed class Work$n : Contract$n
                {
                    void Contract$n.Read(RuntimeContext context)
                    {
                        $body context=N
                    }

                    $members
                }
                """,
        },
        new("an override")
        {
            Statement = "Base$n work$u = Probe.Ask() ? new Base$n() : new Work$n(); work$u.Read($h);",
            Type = """
                public class Base$n
                {
                    public virtual void Read($sRuntimeContext context)
                    {
                    }
                }

                public class Work$n : Base$n
                {
                    public override void Read(RuntimeContext context)
                    {
                        $body context=N
                        base.Read(context);
                    }

                    $members
                }
                """,
        },
        new("an implementation by a base class")
        {
            Statement = "Contract$n work$u = new Work$n(); work$u.Read($h);",
            Type = """
                public interface Contract$n
                {
                    void Read($sRuntimeContext context);
                }

                public class Base$n
                {
                    public void Read($sRuntimeContext context)
                    {
                        $body context=N
                    }

                    $members
                }

                public class Work$n : Base$n, Contract$n;
                """,
        },
        new("a generic implementation")
        {
            Statement = "Run$n(new Work$n<int>(), $h);",
            Type = """
                public interface Contract$n
                {
                    void Read($sRuntimeContext context);
                }

                public sealed class Work$n<T> : Contract$n
                {
                    public void Read(RuntimeContext context)
                    {
                        $body context=N
                    }

                    $members
                }
                """,
            Member = """
                private static void Run$n<T>(T work, RuntimeContext context)
                    where T : Contract$n
                    => work.Read(context);
                """,
        },
        new("a contract that gives a context")
        {
            Statement = """
                Contract$n contract$u = new Work$n();
                var made$u = contract$u.Make($h);
                $know made$u=N
                """,
            Type = """
                public interface Contract$n
                {
                    $returns
                    RuntimeContext Make($sRuntimeContext context);
                }

                public sealed class Work$n : Contract$n
                {
                    $returns
                    public RuntimeContext Make(RuntimeContext context)
                    {
                        $body noexit context=N
                        return context;
                    }

                    $members
                }
                """,
        },
        new("a default implementation")
        {
            Statement = "Contract$n contract$u = new Work$n(); contract$u.Read($h);",
            Type = """
                public interface Contract$n
                {
                    void Read($sRuntimeContext context)
                    {
                        $body context=N
                    }

                    $members
                }

                public sealed class Work$n : Contract$n;
                """,
        },
        new("a static contract")
        {
            Statement = "Run$n<Work$n>($h);",
            Type = """
                public interface Contract$n
                {
                    static abstract void Read($sRuntimeContext context);
                }

                public sealed class Work$n : Contract$n
                {
                    public static void Read(RuntimeContext context)
                    {
                        $body context=N
                    }

                    $members
                }
                """,
            Member = """
                private static void Run$n<T>(RuntimeContext context)
                    where T : Contract$n
                    => T.Read(context);
                """,
        },
        new("an override of a property")
        {
            Statement = """
                Base$n work$u = new Work$n { Context = $h };
                $know ~work$u.Context=N
                """,
            Type = """
                public abstract class Base$n
                {
                    $states
                    public abstract RuntimeContext Context { get; set; }
                }

                public class Work$n : Base$n
                {
                    public override RuntimeContext Context { get; set; } = RuntimeContext.Create().WithK0("given").WithK1("given").WithK2("given").WithK3("given").WithK4("given");
                }
                """,
        },
    ];
}
