namespace Keyway.Tests.Tools;

/// <summary>The way of a call: find, access, filters, context, arguments, method, result.</summary>
public class PipelineTests
{
    [Fact]
    public async Task Faults_ComeInTheOrderOfTheWay()
    {
        // Each call has all the faults that come later on the way, and is answered with the first.
        var trail = new Trail();
        var options = new ToolInvokerOptions { Access = ToolAccess.Write };
        options.Filters.Add((call, next) =>
        {
            trail.Add($"filter {call.Name}");
            return next(call);
        });
        var bad = ToolArguments.FromJson("""{"x":1}""");
        var empty = new ToolInvoker(ToolPlugin.Registry, null, options);

        Assert.Equal(ToolErrorCodes.UnknownTool, await CodeAsync(empty, "nope", bad));
        Assert.Equal(ToolErrorCodes.AccessDenied, await CodeAsync(empty, "wipe", bad));
        Assert.Empty(trail.Steps);
        Assert.Equal(ToolErrorCodes.MissingContext, await CodeAsync(empty, "step", bad));
        Assert.Equal(["filter step"], trail.Steps);

        var full = new ToolInvoker(ToolPlugin.Registry, RuntimeContext.Create().WithTrail(trail), options);
        Assert.Equal(ToolErrorCodes.InvalidArguments, await CodeAsync(full, "step", bad));
        Assert.Equal(["filter step", "filter step"], trail.Steps);
        Assert.Null(await CodeAsync(full, "step", default));
        Assert.Equal(["filter step", "filter step", "filter step", "method"], trail.Steps);
    }

    [Fact]
    public async Task Filters_RunInOrderAroundTheMethod()
    {
        var trail = new Trail();
        ToolInvoker invoker = Make(trail, Around(trail, "outer"), Around(trail, "inner"));
        await invoker.InvokeAsync("step");
        Assert.Equal(["outer in", "inner in", "method", "inner out", "outer out"], trail.Steps);
    }

    [Fact]
    public async Task FilterThatAnswers_EndsTheWay()
    {
        var trail = new Trail();
        var refusal = ToolResult.Failure("Not today.", "approval_refused");
        ToolInvoker invoker = Make(trail, Around(trail, "outer"), (_, _) => new(refusal), Around(trail, "never"));
        Assert.Same(refusal, await invoker.InvokeAsync("step"));
        Assert.Equal(["outer in", "outer out"], trail.Steps);
    }

    [Fact]
    public async Task Filter_MayChangeArgumentsContextAndResult()
    {
        var trail = new Trail();
        var other = new Trail();
        ToolInvoker invoker = Make(trail, async (call, next) =>
        {
            ToolResult result = await next(call with
            {
                Arguments = ToolArguments.FromJson("""{"name":"changed"}"""),
                Context = RuntimeContext.Create().WithTrail(other),
            });
            return ToolResult.Success($"<{result}>");
        });
        Assert.Equal("<changed>", (await invoker.InvokeAsync("step")).ToString());
        Assert.Empty(trail.Steps);
        Assert.Equal(["changed"], other.Steps);
    }

    [Fact]
    public async Task Filter_MayTryAgain()
    {
        var trail = new Trail();
        ToolInvoker invoker = Make(trail, async (call, next) =>
        {
            await next(call);
            return await next(call);
        });
        Assert.Equal("method", (await invoker.InvokeAsync("step")).ToString());
        Assert.Equal(["method", "method"], trail.Steps);
    }

    [Fact]
    public async Task Filter_SeesFaultsAsResults()
    {
        var trail = new Trail();
        string? seen = null;
        ToolInvoker invoker = Make(trail, async (call, next) =>
        {
            ToolResult result = await next(call);
            seen = result.Error?.Code;
            return result;
        });
        await invoker.InvokeAsync("throw", ToolArguments.FromJson("""{"kind":"x"}"""));
        Assert.Equal(ToolErrorCodes.ToolFailed, seen);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task FilterThatThrows_IsAFaultOfTheCall(bool later)
    {
        ToolInvoker invoker = Make(new Trail(), async (_, _) =>
        {
            if (later)
            {
                await Task.Yield();
            }

            throw new InvalidOperationException("filter broke");
        });
        ToolError error = Details.ErrorOf(await invoker.InvokeAsync("step"));
        Assert.Equal((ToolErrorCodes.ToolFailed, "'step' failed: filter broke"), (error.Code, error.Message));

        invoker = Make(new Trail(), (_, _) => throw new ToolException("No budget.") { Code = "budget" });
        Assert.Equal("budget", Details.ErrorOf(await invoker.InvokeAsync("step")).Code);
    }

    [Fact]
    public async Task FilterThatAnswersNull_IsAFaultOfTheCall()
        => Assert.Equal(
            "'step' failed: A filter answered a call of 'step' with null.",
            Details.ErrorOf(await Make(new Trail(), (_, _) => new((ToolResult)null!)).InvokeAsync("step")).Message);

    [Fact]
    public async Task FilterThatChangesTheName_IsRefused()
    {
        var trail = new Trail();
        ToolInvoker invoker = Make(trail, (call, next) => next(call with { Name = "wipe" }));
        ToolError error = Details.ErrorOf(await invoker.InvokeAsync("step"));
        Assert.Equal(ToolErrorCodes.ToolFailed, error.Code);
        Assert.Contains("A filter can't change which tool is called.", error.Message, StringComparison.Ordinal);
        Assert.Empty(trail.Steps);
    }

    [Fact]
    public async Task Filters_ShareItemsWithEachOtherAndTheCaller()
    {
        ToolInvoker invoker = Make(
            new Trail(),
            async (call, next) =>
            {
                call.Items["from"] = "first";
                return await next(call with { Arguments = default });
            },
            (call, next) =>
            {
                call.Items["seen"] = call.Items["from"];
                Assert.Equal("step", call.Tool!.Name);
                return next(call);
            });
        var made = new ToolCall { Name = "step" };
        await invoker.InvokeAsync(made);
        Assert.Equal("first", made.Items["seen"]);
        Assert.Null(made.Tool);
    }

    [Fact]
    public async Task Filter_GetsTheCallersTokenAndCannotDropIt()
    {
        using var cancellation = new CancellationTokenSource();
        CancellationToken seen = default;
        ToolInvoker invoker = Make(new Trail(), (call, next) =>
        {
            seen = call.CancellationToken;
            return next(new ToolCall { Name = call.Name });
        });
        Task<ToolResult> running = invoker.InvokeAsync("wait", default, cancellation.Token).AsTask();
        Assert.Equal(cancellation.Token, seen);
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running.WaitAsync(TimeSpan.FromSeconds(30)));
    }

    [Fact]
    public async Task Filter_MayPassOnATokenOfItsOwn()
    {
        // As a resilience pipeline does, with a shorter time of its own: what it cancels comes back to it.
        bool seen = false;
        ToolInvoker invoker = Make(new Trail(), async (call, next) =>
        {
            using var own = CancellationTokenSource.CreateLinkedTokenSource(call.CancellationToken);
            Task<ToolResult> running = next(call with { CancellationToken = own.Token }).AsTask();
            await own.CancelAsync();
            try
            {
                return await running.WaitAsync(TimeSpan.FromSeconds(30));
            }
            catch (OperationCanceledException)
            {
                seen = true;
                throw;
            }
        });
        using var cancellation = new CancellationTokenSource();
        ToolResult result = await invoker.InvokeAsync("wait", default, cancellation.Token);
        Assert.True(seen);
        Assert.Equal(ToolErrorCodes.Cancelled, result.Error!.Code);
    }

    [Theory]
    [InlineData(ToolAccess.Read, null, ToolAccess.Read)]
    [InlineData(ToolAccess.Read, ToolAccess.Admin, ToolAccess.Read)]
    [InlineData(ToolAccess.Admin, ToolAccess.Read, ToolAccess.Read)]
    [InlineData(ToolAccess.Admin, ToolAccess.Write, ToolAccess.Write)]
    [InlineData(ToolAccess.Admin, null, ToolAccess.Admin)]
    public async Task CallsAccess_OnlyLowersTheInvokers(ToolAccess ofInvoker, ToolAccess? ofCall, ToolAccess granted)
    {
        var invoker = new ToolInvoker(ToolPlugin.Registry, null, new ToolInvokerOptions { Access = ofInvoker });
        foreach ((string tool, ToolAccess required) in new[] { ("add", ToolAccess.Read), ("greet", ToolAccess.Write), ("wipe", ToolAccess.Admin) })
        {
            ToolResult result = await invoker.InvokeAsync(new ToolCall { Name = tool, Access = ofCall });
            Assert.Equal(required > granted, result.Error?.Code == ToolErrorCodes.AccessDenied);
        }

        Assert.Equal(ofInvoker >= ToolAccess.Admin, invoker.Tools.Any(tool => tool.Name == "wipe"));
    }

    private static ToolInvoker Make(Trail trail, params ToolFilter[] filters)
    {
        var options = new ToolInvokerOptions();
        foreach (ToolFilter filter in filters)
        {
            options.Filters.Add(filter);
        }

        return new ToolInvoker(ToolPlugin.Registry, RuntimeContext.Create().WithTrail(trail), options);
    }

    private static ToolFilter Around(Trail trail, string name)
        => async (call, next) =>
        {
            trail.Add($"{name} in");
            ToolResult result = await next(call);
            trail.Add($"{name} out");
            return result;
        };

    private static async Task<string?> CodeAsync(ToolInvoker invoker, string tool, ToolArguments arguments)
        => (await invoker.InvokeAsync(tool, arguments)).Error?.Code;
}
