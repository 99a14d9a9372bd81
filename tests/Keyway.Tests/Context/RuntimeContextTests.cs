using Keyway.Tests.Tools;

namespace Keyway.Tests.Context;

public class RuntimeContextTests
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    [Fact]
    public void With_LeavesTheContextAsItWas()
    {
        RuntimeContext empty = RuntimeContext.Create();
        RuntimeContext one = empty.WithTenant("acme");
        RuntimeContext two = one.WithTenant("umbrella");
        RuntimeContext none = two.Without(ToolKeys.Tenant);

        Assert.False(empty.HasTenant());
        Assert.Equal("acme", one.GetTenant());
        Assert.Equal("umbrella", two.GetTenant());
        Assert.False(none.HasTenant());
        Assert.Equal([], empty.Keys);
        Assert.Equal(["tenant"], two.Keys);
        Assert.Equal([], none.Keys);
    }

    [Fact]
    public void GeneratedAccessors_ReadTheirKey()
    {
        RuntimeContext context = RuntimeContext.Create().WithTenant("acme");
        Assert.True(context.HasTenant());
        Assert.True(context.TryGetTenant(out string? tenant));
        Assert.Equal("acme", tenant);
        Assert.Equal("acme", context.GetTenant());
        Assert.Equal("acme", context.Get<string>("tenant"));

        Assert.False(context.HasStock());
        Assert.False(context.TryGetStock(out Item? stock));
        Assert.Null(stock);
        Assert.Throws<MissingContextException>(() => context.GetStock());
    }

    [Fact]
    public void NullValue_IsRefused()
    {
        RuntimeContext context = RuntimeContext.Create();
        Assert.Throws<ArgumentNullException>(() => context.WithTenant((string)null!));
        Assert.Throws<ArgumentNullException>(() => context.WithTenant((Func<string>)null!));
        Assert.Throws<ArgumentNullException>(() => context.With<string>("x", null!));
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    public void EmptyKey_IsRefused(string? key)
    {
        RuntimeContext context = RuntimeContext.Create();
        Assert.ThrowsAny<ArgumentException>(() => context.With(key!, 1));
        Assert.ThrowsAny<ArgumentException>(() => context.Without(key!));
        Assert.ThrowsAny<ArgumentException>(() => context.Get<int>(key!));
        Assert.ThrowsAny<ArgumentException>(() => context.Contains(key!));
        Assert.ThrowsAny<ArgumentException>(() => RuntimeContext.Create([new(key!, 1)]));
    }

    [Fact]
    public void MissingNullAndMistyped_AreThreeFaults()
    {
        RuntimeContext context = RuntimeContext.Create([new("null", null), new("number", 5)]).With("gone", 5).Without("gone");
        Assert.Equal(
            [ContextFaultKind.Missing, ContextFaultKind.Missing, ContextFaultKind.Null, ContextFaultKind.WrongType],
            new[] { "absent", "gone", "null", "number" }.Select(key =>
            {
                MissingContextException exception = Assert.Throws<MissingContextException>(() => context.Get<string>(key));
                ContextFault fault = Assert.Single(exception.Faults);
                Assert.Equal((key, typeof(string)), (fault.Key, fault.Expected));
                Assert.Equal(key == "number" ? typeof(int) : null, fault.Actual);
                Assert.False(context.TryGet<string>(key, out _));
                Assert.False(context.Contains<string>(key));
                return fault.Kind;
            }));
        Assert.Equal([false, false, true], new[] { "absent", "null", "number" }.Select(context.Contains));
        Assert.True(context.Contains<int>("number") && context.Contains<object>("number"));
    }

    [Fact]
    public void Keys_AreCaseSensitive()
        => Assert.False(RuntimeContext.Create().With("Tenant", "acme").HasTenant());

    [Fact]
    public void Overlay_PutsTheOtherOnTop()
    {
        RuntimeContext below = RuntimeContext.Create().With("a", 1).With("b", 2).With("c", 3);
        RuntimeContext above = RuntimeContext.Create().With("b", 20).Without("c").With("d", 40);
        RuntimeContext both = below.Overlay(above);
        Assert.Equal((1, 20, 40), (both.Get<int>("a"), both.Get<int>("b"), both.Get<int>("d")));
        Assert.False(both.Contains("c"));
        Assert.Equal(3, below.Get<int>("c"));
        Assert.Same(below, below.Overlay(RuntimeContext.Create()));
    }

    [Fact]
    public void Factory_RunsOnceForAllThreadsAndDerivedContexts()
    {
        int runs = 0;
        RuntimeContext context = RuntimeContext.Create().WithTrail(() =>
        {
            Interlocked.Increment(ref runs);
            Thread.Sleep(20);
            return new Trail();
        });
        RuntimeContext[] derived = [context, context.With("x", 1), context.Overlay(RuntimeContext.Create().With("y", 1)), RuntimeContext.Create().Overlay(context)];
        var read = new Trail[32];
        using var barrier = new Barrier(read.Length);
        Thread[] threads =
        [
            .. Enumerable.Range(0, read.Length).Select(i => new Thread(() =>
            {
                barrier.SignalAndWait();
                read[i] = derived[i % derived.Length].GetTrail();
            })),
        ];
        Array.ForEach(threads, thread => thread.Start());
        Array.ForEach(threads, thread => thread.Join());

        Assert.Equal(1, runs);
        Assert.All(read, trail => Assert.Same(read[0], trail));
    }

    [Fact]
    public void ContainsHasAndListing_RunNoFactory()
    {
        RuntimeContext context = RuntimeContext.Create().WithTenant(() => throw new InvalidOperationException("ran"));
        Assert.True(context.Contains("tenant") && context.HasTenant() && context.Contains<string>("tenant"));
        Assert.False(context.Contains<Item>("tenant"));
        Assert.Equal(["tenant"], context.Keys);
        _ = new ToolInvoker(ToolPlugin.Registry, context).Available;
    }

    [Fact]
    public void FactoryThatFails_IsAskedAgain()
    {
        int runs = 0;
        RuntimeContext context = RuntimeContext.Create().WithTenant(() => ++runs < 3 ? throw new InvalidOperationException("not yet") : "acme");
        for (int i = 0; i < 2; i++)
        {
            ContextFailedException exception = Assert.Throws<ContextFailedException>(() => context.TryGetTenant(out _));
            Assert.Equal(("tenant", "not yet"), (exception.Key, exception.InnerException!.Message));
        }

        Assert.Equal(("acme", "acme", 3), (context.GetTenant(), context.With("x", 1).GetTenant(), runs));
    }

    [Fact]
    public void FactoryThatReadsItsOwnKey_Fails()
    {
        RuntimeContext context = RuntimeContext.Create();
        context = context.WithTenant(() => context.GetTenant());
        Assert.Equal(
            "The factory of context key 'tenant' reads that key itself.",
            Assert.Throws<ContextFailedException>(() => context.GetTenant()).Message);
    }

    [Fact]
    public async Task FactoriesThatReadEachOther_FailOnTwoThreadsToo()
    {
        // Each starts on a thread of its own and then reads the other's key: neither would ever go on.
        using var both = new Barrier(2);
        int started = 0;
        RuntimeContext context = RuntimeContext.Create();
        context = context.WithTenant(() => Meet() + context.GetStock().Name).WithStock(() => new Item(Meet() + context.GetTenant(), 1));
        string Meet()
        {
            if (Interlocked.Increment(ref started) <= 2)
            {
                both.SignalAndWait();
            }

            return "";
        }

        Task<ContextFailedException> tenant = Task.Factory.StartNew(
            () => Assert.Throws<ContextFailedException>(() => context.GetTenant()), TaskCreationOptions.LongRunning);
        Task<ContextFailedException> stock = Task.Factory.StartNew(
            () => Assert.Throws<ContextFailedException>(() => context.GetStock()), TaskCreationOptions.LongRunning);
        ContextFailedException[] failures = await Task.WhenAll(tenant, stock).WaitAsync(s_patience);
        Assert.Contains(failures, failure => failure.Message.EndsWith(
            " read each other.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task SlowFactory_HoldsUpNobodyElse()
    {
        using var slow = new ManualResetEventSlim();
        var started = new TaskCompletionSource();
        RuntimeContext context = RuntimeContext.Create().WithTenant(() =>
        {
            started.SetResult();
            slow.Wait();
            return "acme";
        });
        Task<string> waiting = Task.Factory.StartNew(context.GetTenant, TaskCreationOptions.LongRunning);
        try
        {
            await started.Task.WaitAsync(s_patience);
            Task<string> quick = Task.Factory.StartNew(
                () => RuntimeContext.Create().WithTenant(() => "quick").GetTenant(), TaskCreationOptions.LongRunning);
            Assert.Equal("quick", await quick.WaitAsync(s_patience));
        }
        finally
        {
            slow.Set();
        }

        Assert.Equal("acme", await waiting);
    }

    [Fact]
    public void FactoriesThatReadEachOther_AreNamedInTheirOrder()
    {
        RuntimeContext context = RuntimeContext.Create();
        context = context
            .WithTenant(() => context.GetStock().Name)
            .WithStock(() => new Item(context.GetMood().ToString(), 1))
            .WithMood(() => context.GetTenant().Length == 0 ? Mood.Calm : Mood.Cross);
        ContextFailedException exception = Assert.Throws<ContextFailedException>(() => context.GetStock());
        Assert.Equal("The factories of context keys 'tenant' → 'stock' → 'mood' → 'tenant' read each other.", exception.Message);
        Assert.Equal("stock", exception.Key);
    }

    [Fact]
    public async Task FactoryThatComesBackToItselfThroughATask_Fails()
    {
        RuntimeContext context = RuntimeContext.Create();
        context = context
            .WithTenant(() => Task.Run(() => context.GetStock()).GetAwaiter().GetResult().Name)
            .WithStock(() => new Item(context.GetTenant(), 1));
        Task<ContextFailedException> failing = Task.Factory.StartNew(
            () => Assert.Throws<ContextFailedException>(() => context.GetTenant()), TaskCreationOptions.LongRunning);
        Assert.Equal(
            "The factories of context keys 'stock' → 'tenant' → 'stock' read each other.", (await failing.WaitAsync(s_patience)).Message);
    }

    [Fact]
    public async Task TaskThatOutlivesItsFactory_MayReadItsKey()
    {
        var over = new TaskCompletionSource();
        Task<string>? late = null;
        int runs = 0;
        RuntimeContext context = RuntimeContext.Create();
        context = context.WithTenant(() =>
        {
            late ??= Task.Run(async () =>
            {
                await over.Task;
                return context.GetTenant();
            });
            return ++runs == 1 ? throw new InvalidOperationException("not yet") : "acme";
        });
        Assert.Throws<ContextFailedException>(() => context.GetTenant());
        over.SetResult();
        Assert.Equal("acme", await late!.WaitAsync(s_patience));
    }

    [Fact]
    public void FactoryOfABaseType_MayServeTheKeyOfADerivedOne()
    {
        // Whether it does is known once it has run: until then, what may be called is listed.
        RuntimeContext context = RuntimeContext.Create().WithFactory<object>("tenant", () => "acme").WithFactory<object>("stock", () => 5);
        Assert.True(context.HasTenant() && context.HasStock());
        Assert.Equal("acme", context.GetTenant());
        MissingContextException exception = Assert.Throws<MissingContextException>(() => context.GetStock());
        Assert.Equal(typeof(int), Assert.Single(exception.Faults).Actual);
        Assert.False(context.HasStock());
    }

    [Fact]
    public void MissingContextException_NamesAtLeastOneKey()
        => Assert.Throws<ArgumentException>(() => new MissingContextException([]));

    [Fact]
    public void KeyThatWasTakenAway_IsNoObject()
    {
        RuntimeContext context = RuntimeContext.Create().With<object>("o", "text").Without("o");
        Assert.False(context.TryGet("o", out object? _));
        Assert.False(context.Contains<object>("o"));
        Assert.Equal(ContextFaultKind.Missing, Assert.Single(Assert.Throws<MissingContextException>(() => context.Get<object>("o")).Faults).Kind);
    }

    [Fact]
    public void FactoryThatNeedsAnotherKey_NamesTheOneThatFailed()
    {
        RuntimeContext context = RuntimeContext.Create().WithTenant(() => throw new InvalidOperationException("no database"));
        RuntimeContext derived = context.WithStock(() => new Item(context.GetTenant(), 1));
        Assert.Equal("tenant", Assert.Throws<ContextFailedException>(() => derived.GetStock()).Key);
    }

    [Fact]
    public void FactoryOfADerivedType_ServesTheKeyOfItsBase()
    {
        RuntimeContext context = RuntimeContext.Create().WithFactory<string>("o", () => "text");
        Assert.True(context.Contains<object>("o"));
        Assert.Equal("text", context.Get<object>("o"));
        Assert.Throws<MissingContextException>(() => context.Get<Item>("o"));
    }

    [Fact]
    public async Task Arguments_NeverFillTheContext()
    {
        var invoker = new ToolInvoker(ToolPlugin.Registry);
        ToolResult result = await invoker.InvokeAsync("maybe_tenant", ToolArguments.FromJson("""{"tenant":"evil"}"""));
        Assert.Equal(ToolErrorCodes.InvalidArguments, result.Error!.Code);
        result = await invoker.InvokeAsync(new ToolCall { Name = "maybe_tenant", Context = RuntimeContext.Create().WithTenant("mine") });
        Assert.Equal("mine", result.ToString());
        Assert.DoesNotContain("tenant", ToolPlugin.Registry.Find("maybe_tenant")!.InputSchema.ToString(), StringComparison.Ordinal);
    }
}
