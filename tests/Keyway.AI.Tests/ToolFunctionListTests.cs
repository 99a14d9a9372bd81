using Microsoft.Extensions.AI;

namespace Keyway.AI.Tests;

/// <summary>Which tools are listed as functions.</summary>
public sealed class ToolFunctionListTests
{
    [Fact]
    public void ToolWhoseKeysAreAbsent_IsNotListed()
    {
        Assert.DoesNotContain("store_name", NamesOf(FunctionPlugin.Registry.AsAIFunctions()));
        Assert.Contains("store_name", NamesOf(FunctionPlugin.Registry.AsAIFunctions(RuntimeContext.Create().WithStore(new Store("a")))));
    }

    [Fact]
    public void ToolWhoseKeysCallsBring_IsListedOnDemand()
        => Assert.Contains("store_name", NamesOf(FunctionPlugin.Registry.AsAIFunctions(options: new ToolFunctionOptions { ListUnavailable = true })));

    [Fact]
    public void Listing_RunsNoFactory()
    {
        RuntimeContext context = RuntimeContext.Create().WithStore(() => throw new InvalidOperationException("made"));

        Assert.Contains("store_name", NamesOf(FunctionPlugin.Registry.AsAIFunctions(context)));
    }

    [Fact]
    public void Actions_AreFunctionsToo() => Assert.Contains("export", NamesOf(FunctionPlugin.Registry.AsAIFunctions()));

    [Fact]
    public void AccessLevel_BoundsTheList()
    {
        var invoker = new ToolInvoker(FunctionPlugin.Registry, null, new ToolInvokerOptions { Access = ToolAccess.Read });

        Assert.Equal(["add"], NamesOf(invoker.AsAIFunctions()));
        Assert.Equal(["add"], NamesOf(invoker.AsAIFunctions(new ToolFunctionOptions { ListUnavailable = true })));
        Assert.Throws<ArgumentException>(() => invoker.AsAIFunction("wipe"));
    }

    [Fact]
    public void Alias_IsTheNameOfTheFunction()
    {
        var invoker = new ToolInvoker(FunctionPlugin.Registry, null, new ToolInvokerOptions { Aliases = { ["plus"] = "add" } });

        Assert.Contains("plus", NamesOf(invoker.AsAIFunctions()));
        Assert.DoesNotContain("add", NamesOf(invoker.AsAIFunctions()));
        Assert.Equal("plus", invoker.AsAIFunction("plus").Name);
        Assert.Equal("add", invoker.AsAIFunction("add").Name);
    }

    [Fact]
    public void UnknownName_IsRefusedWithTheNamesThereAre()
    {
        var invoker = new ToolInvoker(FunctionPlugin.Registry, null, new ToolInvokerOptions { Access = ToolAccess.Read });

        var thrown = Assert.Throws<ArgumentException>(() => invoker.AsAIFunction("ad"));

        Assert.Contains("got 'ad'. There are: add.", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Nulls_AreRefused()
    {
        Assert.Throws<ArgumentNullException>(() => ((PluginRegistry)null!).AsAIFunctions());
        Assert.Throws<ArgumentNullException>(() => ((ToolInvoker)null!).AsAIFunctions());
        Assert.Throws<ArgumentNullException>(() => ((ToolInvoker)null!).AsAIFunction("add"));
        Assert.Throws<ArgumentNullException>(() => new ToolInvoker(FunctionPlugin.Registry).AsAIFunction(null!));
    }

    private static IEnumerable<string> NamesOf(IEnumerable<AIFunction> functions) => functions.Select(function => function.Name);
}
