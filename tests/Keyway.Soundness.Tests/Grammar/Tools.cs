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
        new("a tool of an instance")
        {
            Type = """
                public sealed class Tools$n($sRuntimeContext context)
                {
                    private readonly RuntimeContext _kept = context;

                    [Tool$q]
                    public string Tool$n()
                    {
                        $body noexit _kept=N
                        return "done";
                    }

                    [Tool$q]
                    public void Other$n(RuntimeContext own)
                    {
                        $body _kept=N own=N
                    }

                    $members
                }
                """,
        },
        new("a tool that takes a value")
        {
            Type = """
                public static class Tools$n
                {
                    [Tool]
                    public static async Task<string> Tool$n([FromContext(Keys.$k)] string value, RuntimeContext context)
                    {
                        await Task.Yield();
                        $body async noexit context=k
                        return Probe.Read(value);
                    }

                    [Tool]
                    public static void Other$n(RuntimeContext context, [FromContext(Keys.$k)] string? value = null)
                    {
                        $body context=0
                        if (value is not null)
                        {
                            $slip _ = context.Get$k();
                        }
                    }

                    $members
                }
                """,
        },
        new("a tool that stands in for a contract")
        {
            Statement = "Contract$n contract$u = new Tools$n(); contract$u.Tool$n($h);",
            Type = """
                public interface Contract$n
                {
                    void Tool$n($sRuntimeContext context);
                }

                public sealed class Tools$n : Contract$n
                {
                    [Tool$q]
                    public void Tool$n(RuntimeContext context)
                    {
                        $body context=N
                    }

                    $members
                }
                """,
        },
        new("an action")
        {
            Type = """
                public sealed record Params$n;

                [Action$q]
                public sealed class Tool$nAction : PluginAction<Params$n, string>
                {
                    public Tool$nAction()
                    {
                        $slip _ = Context.Get$k();
                    }

                    protected override string Execute()
                    {
                        $body noexit Context=N
                        Help();
                        return "done";
                    }

                    private void Help()
                    {
                        $body Context=N
                    }

                    $members
                }
                """,
        },
        new("an asynchronous action that derives from another class")
        {
            Type = """
                public sealed record Params$n;

                [RequiresContext($keys)]
                public abstract class Base$n : PluginAction<Params$n>
                {
                    protected RuntimeContext Given => Context;

                    protected void Help()
                    {
                        $body Context=N
                    }

                    $members
                }

                [Action$q]
                public sealed class Tool$nAction : Base$n
                {
                    protected override async Task ExecuteAsync(CancellationToken cancellationToken)
                    {
                        await Task.Yield();
                        Help();
                    }
                }
                """,
        },
    ];
}
