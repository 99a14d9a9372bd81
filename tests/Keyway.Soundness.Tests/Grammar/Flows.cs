using Keyway.Soundness.Tests.Programs;

namespace Keyway.Soundness.Tests.Grammar;

/// <summary>Ways through a body that aren't straight: exceptions, loops, awaiting, iterators.</summary>
internal static class Flows
{
    /// <summary>Gets them.</summary>
    public static IReadOnlyList<Template> All { get; } =
    [
        new("a catch clause")
        {
            Statement = """
                try
                {
                    if (Probe.Ask())
                    {
                        Probe.Stop();
                    }

                    $inner
                }
                catch (ProbeException)
                {
                    $inner
                }
                """,
        },
        new("a filter")
        {
            Statement = """
                try
                {
                    if (Probe.Ask())
                    {
                        throw new ProbeException();
                    }
                }
                catch (ProbeException thrown$n) when ($r.Length > 0 && thrown$n is not null)
                {
                    $inner
                }
                """,
        },
        new("an assignment that an exception may come before")
        {
            Statement = """
                RuntimeContext tried$n = $c;
                try
                {
                    if (Probe.Ask())
                    {
                        Probe.Stop();
                    }

                    tried$n = tried$n.With$k("given");
                }
                catch (ProbeException)
                {
                    $inner tried$n=C
                }

                $know tried$n=C
                """,
        },
        new("a finally block")
        {
            Statement = """
                RuntimeContext tried$n = $c;
                try
                {
                    $inner
                }
                finally
                {
                    tried$n = $o;
                    $inner noexit ~tried$n=O
                }

                $know ~tried$n=C&O
                """,
        },
        new("a guard within a try statement")
        {
            Statement = """
                try
                {
                    if (!$c.Has$k())
                    {
                        throw new ProbeException();
                    }
                }
                catch (ProbeException)
                {
                    $x
                }

                $know $c=C
                """,
        },
        new("jumps")
        {
            Statement = """
                foreach (int i$n in new[] { 1, 2 })
                {
                    if (!$c.Has$k())
                    {
                        continue;
                    }

                    if (Probe.Ask())
                    {
                        break;
                    }

                    $inner $c=C+k
                }
                """,
        },
        new("a goto")
        {
            Statement = """
                if (Probe.Ask())
                {
                    goto End$n;
                }

                $inner
                End$n:
                _ = $r;
                """,
        },
        new("a switch with jumps")
        {
            Statement = """
                switch (Probe.Ask() ? 1 : 2)
                {
                    case 1 when $c.Has$k():
                        $inner $c=C+k
                        goto case 2;
                    case 2:
                        $inner
                        break;
                }
                """,
        },
        new("code that never runs")
        {
            Statement = """
                if (false)
                {
                    _ = $c.Get$k();
                }

                _ = nameof(KeysContextExtensions.Get$k);
                """,
        },
        new("code behind a constant")
        {
            Statement = """
                const bool IsOn$n = true;
                if (!IsOn$n)
                {
                    _ = $c.Get$k();
                }
                """,
        },
        new("a lock")
        {
            Statement = """
                lock ($c)
                {
                    $inner sync
                }
                """,
        },
        new("an asynchronous helper")
        {
            Statement = "await HelpAsync$n($h);",
            IsAsync = true,
            Member = """
                private static async Task HelpAsync$n(RuntimeContext context)
                {
                    await Task.Yield();
                    $body async context=N
                }
                """,
        },
        new("a public asynchronous helper")
        {
            Statement = "await HelpAsync$n($h).ConfigureAwait(false);",
            IsAsync = true,
            Member = """
                public static async ValueTask HelpAsync$n($sRuntimeContext context)
                {
                    $body async context=N
                    await Task.CompletedTask;
                }
                """,
        },
        new("an asynchronous helper that gives a context")
        {
            Statement = """
                RuntimeContext made$u = await MakeAsync$n($c).ConfigureAwait(false);
                $know made$u=C+k
                """,
            IsAsync = true,
            Member = """
                private static async Task<RuntimeContext> MakeAsync$n(RuntimeContext context)
                {
                    await Task.Yield();
                    return context.With$k("given");
                }
                """,
        },
        new("a public asynchronous helper that gives a context")
        {
            Statement = """
                Task<RuntimeContext> task$u = MakeAsync$n($h);
                var made$u = await task$u;
                $know made$u=N
                """,
            IsAsync = true,
            Member = """
                $returns
                public static async Task<RuntimeContext> MakeAsync$n($sRuntimeContext context)
                {
                    await Task.Yield();
                    $body noexit async context=N
                    return context;
                }
                """,
        },
        new("work on another thread")
        {
            Statement = """
                await Task.Run(() =>
                {
                    $inner sync return
                });
                """,
            IsAsync = true,
        },
        new("an iterator")
        {
            Statement = """
                foreach (int item$u in Items$n($h))
                {
                    $inner
                }
                """,
            Member = """
                private static IEnumerable<int> Items$n(RuntimeContext context)
                {
                    yield return 1;
                    $body yield context=N
                    if (Probe.Ask())
                    {
                        yield break;
                    }

                    yield return 2;
                }
                """,
        },
        new("an asynchronous iterator")
        {
            Statement = """
                await foreach (int item$u in ItemsAsync$n($h))
                {
                    $inner
                }
                """,
            IsAsync = true,
            Member = """
                public static async IAsyncEnumerable<int> ItemsAsync$n($sRuntimeContext context)
                {
                    await Task.Yield();
                    yield return 1;
                    $body async yield context=N
                    yield return 2;
                }
                """,
        },
        new("an iterator of contexts")
        {
            Statement = """
                foreach (RuntimeContext item$u in Items$n($h))
                {
                    $inner item$u=0
                }
                """,
            Member = """
                private static IEnumerable<RuntimeContext> Items$n(RuntimeContext context)
                {
                    yield return context;
                    yield return context.Without(Keys.$k);
                }
                """,
        },
        new("a using statement")
        {
            Statement = """
                using (var kept$u = new Kept$n($h))
                {
                    $inner
                }
                """,
            Type = """
                public sealed class Kept$n($sRuntimeContext context) : IDisposable
                {
                    public void Dispose()
                    {
                        $body context=N
                    }

                    $members
                }
                """,
        },
        new("a using declaration")
        {
            Statement = """
                {
                    using Kept$n kept$u = new($h);
                    $inner
                }
                """,
            Type = """
                public sealed class Kept$n($sRuntimeContext context) : IDisposable
                {
                    public void Dispose()
                    {
                        $body context=N
                    }

                    $members
                }
                """,
        },
        new("an asynchronous using declaration")
        {
            Statement = """
                {
                    await using var kept$u = new Kept$n($h);
                    $inner
                }
                """,
            IsAsync = true,
            Type = """
                public sealed class Kept$n($sRuntimeContext context) : IAsyncDisposable
                {
                    public async ValueTask DisposeAsync()
                    {
                        await Task.Yield();
                        $body async context=N
                    }

                    $members
                }
                """,
        },
    ];
}
