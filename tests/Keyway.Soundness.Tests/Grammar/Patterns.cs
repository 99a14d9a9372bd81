using Keyway.Soundness.Tests.Programs;

namespace Keyway.Soundness.Tests.Grammar;

/// <summary>Members that the compiler calls without being told to by name: operators, indexers, enumerators, collection initializers.</summary>
internal static class Patterns
{
    /// <summary>Gets them.</summary>
    public static IReadOnlyList<Template> All { get; } =
    [
        Type("an operator", "_ = new Box$n() + $h;", "public static Box$n operator +(Box$n box, $sRuntimeContext context)", "return box;"),
        Type("an operator that assigns", "var box$u = new Box$n(); box$u += $h;", "public static Box$n operator +(Box$n box, $sRuntimeContext context)", "return box;"),
        Type("a comparison", "_ = new Box$n() == $h;", "public static bool operator ==(Box$n box, $sRuntimeContext context)", "return true;", "public static bool operator !=(Box$n box, RuntimeContext context) => false;"),
        Type("an implicit conversion", "Box$n box$u = $h;", "public static implicit operator Box$n($sRuntimeContext context)", "return new();"),
        Type("an explicit conversion", "_ = (Box$n)$h;", "public static explicit operator Box$n($sRuntimeContext context)", "return new();"),
        Type("a collection initializer", "_ = new Box$n { $h, $h };", "public void Add($sRuntimeContext context)", "", "public IEnumerator GetEnumerator() => throw new ProbeException();", "IEnumerable"),
        Type("a method of a collection", "_ = new List<int> { 1 }.Count + new Box$n().Add(1, $h);", "public int Add(int one, $sRuntimeContext context)", "return one;"),
        new("an indexer")
        {
            Statement = "_ = new Box$n()[$h, 1];",
            Type = """
                public sealed class Box$n
                {
                    public string this[$sRuntimeContext context, int other]
                    {
                        get
                        {
                            $body noexit context=N
                            return "";
                        }

                        set
                        {
                            $body context=N
                        }
                    }

                    $members
                }
                """,
        },
        new("an indexer that is assigned")
        {
            Statement = "new Box$n()[$h] += 2;",
            Type = """
                public sealed class Box$n
                {
                    public int this[$sRuntimeContext context]
                    {
                        get => 1;
                        set
                        {
                            $body context=N
                        }
                    }

                    $members
                }
                """,
        },
        new("an enumerator of contexts")
        {
            IsSingle = true,
            Statement = """
                foreach (string item$u in $h)
                {
                    $inner
                }
                """,
            Type = """
                public static class Enumerable$n
                {
                    public static IEnumerator<string> GetEnumerator($sthis RuntimeContext context)
                    {
                        $body yield context=N
                        yield return "one";
                    }

                    $members
                }
                """,
        },
        new("a deconstruction of contexts")
        {
            IsSingle = true,
            Statement = "var (one$u, other$u) = $h;",
            Type = """
                public static class Deconstruct$n
                {
                    public static void Deconstruct($sthis RuntimeContext context, out string one, out string other)
                    {
                        one = other = "one";
                        $body context=N
                    }

                    $members
                }
                """,
        },
        new("an awaiter of contexts")
        {
            IsSingle = true,
            Statement = "_ = await $h;",
            IsAsync = true,
            Type = """
                public static class Awaiter$n
                {
                    public static TaskAwaiter<string> GetAwaiter($sthis RuntimeContext context)
                    {
                        $body noexit context=N
                        return Task.FromResult("one").GetAwaiter();
                    }

                    $members
                }
                """,
        },
        new("an interpolated string handler")
        {
            Statement = """Write$n.Write($h, $"one {$r} other");""",
            Type = """
                [InterpolatedStringHandler]
                public readonly ref struct Handler$n
                {
                    public Handler$n(int literalLength, int formattedCount, $sRuntimeContext context)
                    {
                        $body context=N
                    }

                    public void AppendLiteral(string text)
                    {
                    }

                    public void AppendFormatted(string text)
                    {
                    }

                    $members
                }

                public static class Write$n
                {
                    public static void Write($sRuntimeContext context, [InterpolatedStringHandlerArgument("context")] Handler$n handler)
                    {
                    }
                }
                """,
        },
        new("two interpolated strings to one handler")
        {
            Statement = """Write$n.Write($h, $"one {$r}" + $"other {1}");""",
            Type = """
                [InterpolatedStringHandler]
                public sealed class Handler$n(int literalLength, int formattedCount, $sRuntimeContext context)
                {
                    public int Length => literalLength + formattedCount;

                    public bool AppendLiteral(string text) => text.Length > 0;

                    public bool AppendFormatted<T>(T value)
                    {
                        $body noexit context=N
                        return value is not null;
                    }

                    $members
                }

                public static class Write$n
                {
                    public static int Write($sRuntimeContext context, [InterpolatedStringHandlerArgument("context")] Handler$n handler) => handler.Length;
                }
                """,
        },
        new("a query")
        {
            Statement = "_ = (from one$u in new[] { 1, 2 } where $r.Length > 0 select $r).Count();",
        },
        new("a null-conditional call")
        {
            Statement = """
                RuntimeContext? maybe$n = Probe.Ask() ? $c : null;
                _ = maybe$n?.With$k("given").Get$k();
                """,
        },
        new("an initializer of a member's member")
        {
            Statement = "new Outer$n { Inner = { Context = $h, Other = 2 } }.Inner.Read();",
            Type = """
                public sealed class Inner$n
                {
                    $states
                    public RuntimeContext Context { get; set; } = RuntimeContext.Create().WithK0("given").WithK1("given").WithK2("given").WithK3("given").WithK4("given");

                    public int Other { get; set; }

                    public void Read()
                    {
                        $body ~Context=N
                    }

                    $members
                }

                public sealed class Outer$n
                {
                    public Inner$n Inner { get; } = new();
                }
                """,
        },
        new("a made instance of a type parameter")
        {
            Statement = "Make$n<List<RuntimeContext>>($h);",
            Member = """
                private static T Make$n<T>(RuntimeContext context)
                    where T : ICollection<RuntimeContext>, new()
                {
                    $body noexit context=N
                    return new T { context };
                }
                """,
        },
        new("a function pointer")
        {
            Statement = """
                unsafe
                {
                    delegate*<RuntimeContext, void> read$u = &Read$n;
                    read$u($c);
                }
                """,
            Member = """
                private static void Read$n(RuntimeContext context)
                {
                    $body context=0
                }
                """,
        },
        new("a params array")
        {
            Statement = "_ = Count$n($h, $c, $o);",
            Member = "private static int Count$n(params RuntimeContext[] all) => all.Length;",
        },
    ];

    private static Template Type(string name, string statement, string member, string end, string more = "", string bases = "object") => new(name)
    {
        Statement = statement,
        Type = $$"""
            #pragma warning disable CS0660, CS0661
            public sealed class Box$n : {{bases}}
            {
                {{member}}
                {
                    $body {{(end.Length > 0 ? "noexit " : "")}}context=N
                    {{end}}
                }

                {{more}}
                $members
            }
            """,
    };
}
