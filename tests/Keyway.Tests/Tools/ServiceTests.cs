using Microsoft.Extensions.DependencyInjection;

namespace Keyway.Tests.Tools;

/// <summary>The scope of a call, and the instances that tools are methods of.</summary>
public class ServiceTests
{
    private readonly Trail _trail = new();

    [Fact]
    public async Task Scope_IsOfOneCallAndDisposedAfterTheInstance()
    {
        ToolInvoker invoker = Make();
        await invoker.InvokeAsync("use");
        await invoker.InvokeAsync("use");
        string[] once = ["used", "instance disposed", "scope disposed"];
        Assert.Equal([.. once, .. once], _trail.Steps);
    }

    [Fact]
    public async Task Result_IsWrittenBeforeTheScopeIsDisposed()
    {
        ToolResult result = await Make().InvokeAsync("write_late");
        Assert.Equal("""{"state":"open"}""", result.ToString());
        Assert.Equal(["instance disposed", "scope disposed"], _trail.Steps);
    }

    [Fact]
    public async Task Failure_DisposesAsSuccessDoes()
    {
        ToolError error = Details.ErrorOf(await Make().InvokeAsync("fail"));
        Assert.Equal("'fail' failed: failed False", error.Message);
        Assert.Equal(["instance disposed", "scope disposed"], _trail.Steps);
    }

    [Fact]
    public async Task Instance_IsMadeBeforeTheArgumentsAndDisposedWhenTheyDoNotFit()
    {
        ToolError error = Details.ErrorOf(await Make().InvokeAsync("bind", ToolArguments.FromJson("{}")));
        Assert.Equal(ToolErrorCodes.InvalidArguments, error.Code);
        Assert.Equal(["instance disposed"], _trail.Steps);
    }

    [Fact]
    public async Task InstanceThatIsMissingAService_ComesBeforeTheArguments()
    {
        ToolError error = Details.ErrorOf(await Make().InvokeAsync("needs_service", ToolArguments.FromJson("""{"x":1}""")));
        Assert.Equal(ToolErrorCodes.ServiceMissing, error.Code);
    }

    [Fact]
    public async Task RegisteredInstance_WinsAndIsTheContainersToDispose()
    {
        var registered = new InstanceTools(_trail);
        ToolInvoker invoker = Make(services => services.AddSingleton(registered));
        await invoker.InvokeAsync("use");
        Assert.Equal(["used", "scope disposed"], _trail.Steps);
    }

    [Fact]
    public async Task AsynchronousDisposal_WinsOverSynchronous()
    {
        await Make().InvokeAsync("use_later");
        Assert.Equal(["used", "instance disposed asynchronously"], _trail.Steps);
    }

    [Fact]
    public async Task DisposalThatThrows_IsAFaultOfTheCall()
    {
        Assert.Equal("'use_badly' failed: can't be disposed", Details.ErrorOf(await Make().InvokeAsync("use_badly")).Message);
        Assert.Equal(["scope disposed"], _trail.Steps);
    }

    [Fact]
    public async Task DisposalThatThrows_DoesNotHideTheCallersCancellation()
    {
        using var cancellation = new CancellationTokenSource();
        Task<ToolResult> call = Make().InvokeAsync("wait_badly", default, cancellation.Token).AsTask();
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
    }

    [Fact]
    public async Task DisposalThatThrows_DoesNotHideWhyTheCallFailed()
    {
        ToolError error = Details.ErrorOf(await Make().InvokeAsync("fail_badly"));
        Assert.Equal("'fail_badly' failed: the first fault", error.Message);
    }

    [Fact]
    public async Task MarkedConstructor_IsChosenWithWhatIsThere()
        => Assert.Equal("marked True True True 7 Cross", (await Make().InvokeAsync("way")).ToString());

    [Fact]
    public async Task ConstructorWithContext_GetsTheContextOfTheCallAndIsNeverTheContainers()
    {
        // The container would have to make it with a context that it doesn't have.
        ToolInvoker invoker = Make(services => services.AddSingleton<ContextTools>(_ => throw new InvalidOperationException("asked")));
        foreach (string tenant in new[] { "acme", "umbrella" })
        {
            var call = new ToolCall { Name = "tenant_of_instance", Context = RuntimeContext.Create().WithTenant(tenant).WithTrail(_trail) };
            Assert.Equal(tenant, (await invoker.InvokeAsync(call)).ToString());
        }

        Assert.Equal(["context instance disposed", "context instance disposed"], _trail.Steps);
        Assert.Equal(ToolErrorCodes.MissingContext, Details.ErrorOf(await invoker.InvokeAsync("tenant_of_instance")).Code);
    }

    [Fact]
    public async Task ServiceThatCannotBeMade_IsAFailure()
        => Assert.Equal("'never_made' failed: can't be made", Details.ErrorOf(await Make(s => s.AddTransient<Broken>()).InvokeAsync("never_made")).Message);

    [Theory]
    [InlineData("takes", "Keyway.Tests.Tools.Unregistered", "")]
    [InlineData("needs_service", "Keyway.Tests.Tools.Unregistered", "")]
    [InlineData("takes_keyed", "Keyway.Tests.Tools.Trail", " with key 'acme'")]
    [InlineData("keyed_in_constructor", "Keyway.Tests.Tools.Trail", " with key 'acme'")]
    public async Task ServiceThatIsNotRegistered_IsNamed(string tool, string type, string key)
    {
        foreach (ToolInvoker invoker in new[] { Make(), new ToolInvoker(ServicePlugin.Registry) })
        {
            ToolError error = Details.ErrorOf(await invoker.InvokeAsync(tool));
            Assert.Equal(ToolErrorCodes.ServiceMissing, error.Code);
            Assert.Equal($"No service of type {type}{key} is registered. The program that hosts this call has to register it.", error.Message);
            Assert.Equal($$"""{"type":"{{type}}"}""", error.Details.ToString());
        }
    }

    [Fact]
    public async Task KeyedServices_AreTakenByKey()
    {
        var keyed = new Trail();
        keyed.Add("keyed");
        ToolInvoker invoker = Make(services => services.AddKeyedSingleton("acme", keyed).AddKeyedSingleton(7, keyed).AddKeyedSingleton((short)-7, keyed));
        foreach (string tool in new[] { "takes_keyed", "may_take_keyed", "keyed_in_constructor", "by_number", "by_small_number" })
        {
            Assert.Equal("keyed", (await invoker.InvokeAsync(tool)).ToString());
        }
    }

    [Fact]
    public async Task OptionalServices_MayBeAbsent()
    {
        Assert.Equal("none", (await Make().InvokeAsync("may_take")).ToString());
        Assert.Equal("none", (await Make().InvokeAsync("may_take_keyed")).ToString());
        Assert.Equal("one", (await Make(services => services.AddTransient<Unregistered>()).InvokeAsync("may_take")).ToString());
    }

    [Fact]
    public async Task ServiceOfAValueType_IsTakenOrItsDefault()
    {
        ToolError error = Details.ErrorOf(await Make().InvokeAsync("takes_number"));
        Assert.Equal((ToolErrorCodes.ServiceMissing, """{"type":"System.Int32"}"""), (error.Code, error.Details.ToString()));
        ToolInvoker invoker = Make(services => services
            .AddSingleton(typeof(int), 5).AddSingleton(typeof(Mood), Mood.Calm).AddKeyedSingleton(typeof(Mood), "m", Mood.Calm));
        Assert.Equal("5", (await invoker.InvokeAsync("takes_number")).ToString());

        Assert.Equal("Cross Cross Cross", (await Make().InvokeAsync("may_take_mood")).ToString());
        var call = new ToolCall { Name = "may_take_mood", Context = RuntimeContext.Create().WithMood(Mood.Calm) };
        Assert.Equal("Calm Calm Calm", (await invoker.InvokeAsync(call)).ToString());
    }

    [Fact]
    public async Task CallWithoutServices_HasAnEmptyProvider()
    {
        var invoker = new ToolInvoker(ServicePlugin.Registry);
        Assert.Equal("none", (await invoker.InvokeAsync("provider")).ToString());
        Assert.Equal("none", (await invoker.InvokeAsync("may_take")).ToString());
        Assert.Equal("1", (await invoker.InvokeAsync("count")).ToString());
    }

    [Fact]
    public async Task ServicesOfTheCall_TakeThePlaceOfTheInvokers()
    {
        using ServiceProvider services = new ServiceCollection().AddTransient<Unregistered>().BuildServiceProvider();
        ToolInvoker invoker = Make();
        Assert.Equal("one", (await invoker.InvokeAsync("provider")).ToString());
        Assert.Equal("none", (await invoker.InvokeAsync(new ToolCall { Name = "provider", Services = services })).ToString());
        Assert.Equal("one", (await invoker.InvokeAsync(new ToolCall { Name = "may_take", Services = services })).ToString());
    }

    [Fact]
    public async Task ServicesOfTheCallsContext_ComeBeforeTheInvokers()
    {
        using ServiceProvider services = new ServiceCollection().AddTransient<Unregistered>().BuildServiceProvider();
        var call = new ToolCall { Name = "may_take", Context = RuntimeContext.Create(services) };
        Assert.Equal("one", (await Make().InvokeAsync(call)).ToString());
        using ServiceProvider nearer = new ServiceCollection().BuildServiceProvider();
        Assert.Equal("none", (await Make().InvokeAsync(call with { Services = nearer })).ToString());
    }

    [Fact]
    public async Task ServicesOfTheContext_AreUsedWhereThereAreNoOthers()
    {
        using ServiceProvider services = Services(_ => { });
        var invoker = new ToolInvoker(ServicePlugin.Registry, RuntimeContext.Create(services));
        Assert.Equal("used", (await invoker.InvokeAsync("use")).ToString());
        Assert.Equal(["used", "instance disposed", "scope disposed"], _trail.Steps);
    }

    [Fact]
    public async Task EverythingOfACall_SharesOneScope()
        => Assert.Equal(
            "True True",
            (await Make(services => services.AddKeyedScoped(ToolKeys.Tenant, (_, _) => "acme")).InvokeAsync("same_scope")).ToString());

    [Fact]
    public async Task StructThatHoldsTools_IsMadeForEachCall()
    {
        Assert.Equal("1", (await Make().InvokeAsync("count")).ToString());
        Assert.Equal("1", (await Make().InvokeAsync("count")).ToString());
    }

    private ToolInvoker Make(Action<IServiceCollection>? register = null)
        => new(ServicePlugin.Registry, null, new ToolInvokerOptions { Services = Services(register) });

    private ServiceProvider Services(Action<IServiceCollection>? register)
    {
        IServiceCollection services = new ServiceCollection().AddSingleton(_trail).AddScoped<Scoped>();
        register?.Invoke(services);
        return services.BuildServiceProvider(validateScopes: true);
    }
}
