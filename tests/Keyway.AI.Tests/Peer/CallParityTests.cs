using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;

namespace Keyway.AI.Tests.Peer;

public sealed class CallParityTests
{
    [Fact]
    public async Task ServiceProvider_GivesTheServicesOfTheArguments()
    {
        var pair = Pair.Of(nameof(PeerTools.UsesServices));
        using ServiceProvider services = new ServiceCollection().AddSingleton(PeerValues.Parcel).BuildServiceProvider();

        Assert.Equal("\"kept\"", Pair.Write(await pair.Peers.InvokeAsync(new AIFunctionArguments { Services = services })));
        Assert.Equal("\"kept\"", Pair.Write(await pair.Ours.InvokeAsync(new AIFunctionArguments { Services = services })));
    }

    [Fact]
    public async Task Services_AreThoseOfAScopeOfTheCall()
    {
        using ServiceProvider services = new ServiceCollection().AddScoped(_ => new CallCounter()).BuildServiceProvider(validateScopes: true);
        AIFunction peers = AIFunctionFactory.Create((IServiceProvider given) => ReferenceEquals(given, services), "same");
        AIFunction ours = new ToolInvoker(FunctionPlugin.Registry).AsAIFunction("scope_id");
        var arguments = new AIFunctionArguments { Services = services };

        Assert.Equal("true", Pair.Write(await peers.InvokeAsync(arguments)));
        Assert.NotEqual(Pair.Write(await ours.InvokeAsync(arguments)), Pair.Write(await ours.InvokeAsync(arguments)));
    }

    [Fact]
    public async Task ServiceProviderWithoutServices_IsEmpty()
    {
        var pair = Pair.Of(nameof(PeerTools.UsesServices));

        await Assert.ThrowsAsync<ArgumentNullException>(() => pair.Peers.InvokeAsync().AsTask());
        Assert.Equal("\"none\"", Pair.Write(await pair.Ours.InvokeAsync()));
    }

    [Fact]
    public async Task OptionalServiceProvider_MayBeAbsent() => Assert.Equal("\"none\"", await Pair.Of(nameof(PeerTools.MayUseServices)).SameAsync());

    [Fact]
    public async Task Context_ReachesTheMethodByItsKeys()
    {
        AIFunction peers = AIFunctionFactory.Create((AIFunctionArguments arguments) => ((Store)arguments.Context!["store"]!).Name, "store_name");
        AIFunction ours = new ToolInvoker(FunctionPlugin.Registry).AsAIFunction("store_name");
        var given = new AIFunctionArguments { Context = new Dictionary<object, object?> { ["store"] = new Store("corner") } };

        Assert.Equal("\"corner\"", Pair.Write(await peers.InvokeAsync(given)));
        Assert.Equal("\"corner\"", Pair.Write(await ours.InvokeAsync(given)));
    }

    [Fact]
    public async Task CancellationToken_IsTheCallers()
    {
        var pair = Pair.Of(nameof(PeerTools.HasToken));

        Assert.Equal("true", Pair.Write(await pair.Peers.InvokeAsync(null, PeerValues.Token)));
        Assert.Equal("true", Pair.Write(await pair.Ours.InvokeAsync(null, PeerValues.Token)));
    }

    [Fact]
    public async Task CancellationByTheCaller_IsThrown()
    {
        var pair = Pair.Of(nameof(PeerTools.WaitAsync));
        foreach (AIFunction function in new[] { pair.Peers, pair.Ours })
        {
            using var cancellation = new CancellationTokenSource();
            Task<object?> running = function.InvokeAsync(null, cancellation.Token).AsTask();
            await cancellation.CancelAsync();

            var thrown = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
            Assert.Equal(cancellation.Token, thrown.CancellationToken);
        }
    }

    [Fact]
    public async Task CallThatIsCancelledBefore_DoesNotRun()
    {
        var pair = Pair.Of(nameof(PeerTools.CountCalls));
        var cancelled = new CancellationToken(canceled: true);

        int before = PeerValues.Calls;
        await pair.Peers.InvokeAsync(null, cancelled);
        Assert.Equal(before + 1, PeerValues.Calls);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => pair.Ours.InvokeAsync(null, cancelled).AsTask());
        Assert.Equal(before + 1, PeerValues.Calls);
    }

    [Fact]
    public async Task CancellationBySomebodyElse_IsAFault()
    {
        var pair = Pair.Of(nameof(PeerTools.GiveUp));

        await Assert.ThrowsAsync<OperationCanceledException>(() => pair.Peers.InvokeAsync().AsTask());
        Assert.Equal(ToolErrorCodes.Cancelled, (await pair.ErrorAsync()).Code);
    }

    [Fact]
    public async Task InstanceThatACallMakes_IsDisposedWithIt()
    {
        List<PeerInstance> peersMade = [];
        AIFunction peers = AIFunctionFactory.Create(typeof(PeerInstance).GetMethod(nameof(PeerInstance.CountInstances))!, _ => new PeerInstance(peersMade));
        List<PeerInstance> oursMade = [];
        using ServiceProvider services = new ServiceCollection().AddSingleton(oursMade).BuildServiceProvider();
        AIFunction ours = new ToolInvoker(PeerPlugin.Registry, RuntimeContext.Create(services)).AsAIFunction("count_instances");

        foreach ((AIFunction function, List<PeerInstance> made) in new[] { (peers, peersMade), (ours, oursMade) })
        {
            Assert.Equal("1", Pair.Write(await function.InvokeAsync()));
            Assert.Equal("1", Pair.Write(await function.InvokeAsync()));
            Assert.Equal([true, true], made.Select(instance => instance.IsDisposed));
        }
    }
}
