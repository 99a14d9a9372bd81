using Keyway.Tests.Tools;
using Microsoft.Extensions.DependencyInjection;

namespace Keyway.Tests.Context;

/// <summary>Context keys that keyed services answer.</summary>
public class ContextServiceTests
{
    [Fact]
    public void KeyedService_AnswersTheKeyOfItsNameAndType()
    {
        using ServiceProvider services = new ServiceCollection().AddKeyedSingleton(ToolKeys.Tenant, "acme").BuildServiceProvider();
        RuntimeContext context = RuntimeContext.Create(services);
        Assert.True(context.HasTenant());
        Assert.Equal("acme", context.GetTenant());
        Assert.False(context.Contains<Item>("tenant"));
        Assert.Equal(ContextFaultKind.Missing, Assert.Throws<MissingContextException>(() => context.Get<Item>("tenant")).Faults[0].Kind);
        Assert.Equal([], context.Keys);
    }

    [Fact]
    public void ServiceWithoutAKey_AnswersNothing()
    {
        using ServiceProvider services = new ServiceCollection()
            .AddSingleton(new Trail()).AddSingleton("acme").AddKeyedSingleton("other", new Trail()).BuildServiceProvider();
        RuntimeContext context = RuntimeContext.Create(services);
        Assert.False(context.HasTrail() || context.HasTenant());
        Assert.False(context.TryGetTrail(out _));
    }

    [Fact]
    public void KeyOfAValueTypeThatNoServiceAnswers_IsMissing()
    {
        using ServiceProvider services = new ServiceCollection().BuildServiceProvider();
        RuntimeContext context = RuntimeContext.Create(services);
        Assert.False(context.TryGetMood(out _));
        Assert.Equal(ContextFaultKind.Missing, Assert.Throws<MissingContextException>(() => context.GetMood()).Faults[0].Kind);
    }

    [Fact]
    public void GivenValue_WinsAndWithoutHides()
    {
        using ServiceProvider services = new ServiceCollection().AddKeyedSingleton(ToolKeys.Tenant, "service").BuildServiceProvider();
        RuntimeContext context = RuntimeContext.Create(services);
        Assert.Equal("given", context.WithTenant("given").GetTenant());
        RuntimeContext hidden = context.Without(ToolKeys.Tenant);
        Assert.False(hidden.HasTenant() || hidden.TryGetTenant(out _));
        Assert.False(context.Overlay(RuntimeContext.Create().Without(ToolKeys.Tenant)).HasTenant());
        Assert.Equal("again", hidden.WithTenant("again").GetTenant());
    }

    [Fact]
    public async Task WithinACall_TheScopeOfTheCallAnswers()
    {
        using ServiceProvider services = new ServiceCollection()
            .AddKeyedScoped(ToolKeys.Trail, (_, _) => new Trail()).BuildServiceProvider(validateScopes: true);
        RuntimeContext context = RuntimeContext.Create(services);

        // The root can't make a scoped service: only a call, which has a scope, can.
        Assert.Throws<ContextFailedException>(() => context.GetTrail());
        var invoker = new ToolInvoker(ToolPlugin.Registry, context);
        Assert.Contains(invoker.Available, tool => tool.Name == "step");
        Assert.Equal("method", (await invoker.InvokeAsync("step")).ToString());
    }

    [Fact]
    public async Task TransientService_IsOneInstanceForOneCall()
    {
        int made = 0;
        using ServiceProvider services = new ServiceCollection().AddKeyedTransient(ToolKeys.Trail, (_, _) =>
        {
            made++;
            return new Trail();
        }).BuildServiceProvider();
        var invoker = new ToolInvoker(ToolPlugin.Registry, null, new ToolInvokerOptions { Services = services });
        await invoker.InvokeAsync("step");
        Assert.Equal(1, made);
        await invoker.InvokeAsync("step");
        Assert.Equal(2, made);
    }

    [Fact]
    public async Task ServiceThatCannotBeMade_IsContextFailed()
    {
        using ServiceProvider services = new ServiceCollection()
            .AddKeyedTransient<Trail>(ToolKeys.Trail, (_, _) => throw new InvalidOperationException("no disk")).BuildServiceProvider();
        ToolResult result = await new ToolInvoker(ToolPlugin.Registry, RuntimeContext.Create(services)).InvokeAsync("step");
        Assert.Equal(ToolErrorCodes.ContextFailed, result.Error!.Code);
        Assert.Equal("The keyed service of context key 'trail' can't be made: no disk", result.Error.Message);
        Assert.Equal("""{"key":"trail"}""", result.Error.Details.ToString());
    }

    [Fact]
    public void Requirement_TellsWhereItsKeyComesFrom()
    {
        using ServiceProvider services = new ServiceCollection().AddKeyedSingleton(ToolKeys.Tenant, "acme").BuildServiceProvider();
        RuntimeContext context = RuntimeContext.Create(services).WithTrail(new Trail()).WithStock(() => new Item("a", 1));
        Assert.Equal(
            [("tenant", ContextSource.KeyedService), ("stock", ContextSource.Factory), ("trail", ContextSource.Value)],
            ToolPlugin.Registry.Find("needs_three")!.RequiredContext.Select(key => (key.Key, key.SourceIn(context))));
        Assert.Equal(ContextSource.Nothing, ContextRequirement.Of<string>("tenant").SourceIn(context.Without("tenant")));
    }
}
