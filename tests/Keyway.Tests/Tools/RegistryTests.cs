namespace Keyway.Tests.Tools;

/// <summary>What a registry serves, and under which names.</summary>
public class RegistryTests
{
    [Fact]
    public void Names_AreSortedAndCountOnce()
    {
        string[] names = ToolPlugin.Registry.Names.ToArray();
        Assert.Equal(names.Order(StringComparer.Ordinal), names);
        Assert.Equal(names.Length, ToolPlugin.Registry.Count);
        Assert.Equal(names, ToolPlugin.Registry.Tools.Select(tool => tool.Name));
        Assert.All(names, name => Assert.Same(ToolPlugin.Registry.Find(name), ToolPlugin.Registry.Find(name)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("Add")]
    [InlineData("add\n")]
    [InlineData("adda")]
    [InlineData("zzz")]
    [InlineData("é")]
    public void NameThatIsNone_IsNotFound(string name)
    {
        Assert.Null(ToolPlugin.Registry.Find(name));
        Assert.Null(NestedRegistry.Registry.Find(name));
    }

    [Fact]
    public async Task Inclusion_ServesInOrderAndReportsWhatIsHidden()
    {
        Assert.Equal(["beta", "alpha", "delta"], ClashingRegistry.Registry.Names.ToArray());
        Assert.Equal(3, ClashingRegistry.Registry.Count);
        var invoker = new ToolInvoker(ClashingRegistry.Registry);
        Assert.Equal("own beta", (await invoker.InvokeAsync("beta")).ToString());
        Assert.Equal("base alpha", (await invoker.InvokeAsync("alpha")).ToString());
        Assert.Equal("other delta", (await invoker.InvokeAsync("delta")).ToString());

        Assert.Equal(
            ["alpha", "beta"],
            invoker.Validate().Where(problem => problem.Message.StartsWith("is included", StringComparison.Ordinal))
                .Select(problem => problem.Tool).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void NameThatDiffersOnlyInCase_IsReported()
        => Assert.Equal(
            ["alpha: is included, and another tool is named 'ALPHA', which differs only in case. Give the inclusion a Prefix, or Exclude it."],
            Problems(LoudRegistry.Registry, "is included"));

    [Fact]
    public void ExclusionOfNothing_IsReportedWithTheNearestName()
    {
        Assert.Equal(
            ["btea: is in Exclude, and nothing of that name is included; did you mean 'beta'?"], Problems(LoudRegistry.Registry, "is in Exclude"));
        Assert.Empty(Problems(NestedRegistry.Registry, "is in Exclude"));
    }

    [Fact]
    public void PrefixThatMakesNoNames_IsReported()
        => Assert.Equal(
            [
                "my tools/alpha: can't be a name: expected 1 to 128 of the characters A-Z, a-z, 0-9, '_', '-' and '.'. Mend the Prefix of its inclusion.",
                "my tools/beta: can't be a name: expected 1 to 128 of the characters A-Z, a-z, 0-9, '_', '-' and '.'. Mend the Prefix of its inclusion.",
            ],
            Problems(BadPrefixRegistry.Registry, "can't be a name"));

    private static IEnumerable<string> Problems(PluginRegistry registry, string start)
        => from problem in new ToolInvoker(registry).Validate()
           where problem.Message.StartsWith(start, StringComparison.Ordinal)
           select $"{problem.Tool}: {problem.Message}";

    [Fact]
    public async Task Prefix_StandsBeforeIncludedNamesOnly()
    {
        Assert.Equal(["beta", "lib.alpha", "lib.beta"], PrefixedRegistry.Registry.Names.ToArray());
        ToolDescriptor tool = PrefixedRegistry.Registry.Find("lib.beta")!;
        Assert.Equal(("lib.beta", "BaseTools.Beta"), (tool.Name, tool.Method));
        Assert.Same(tool, PrefixedRegistry.Registry.Find("lib.beta"));
        Assert.Null(PrefixedRegistry.Registry.Find("alpha"));
        Assert.Null(PrefixedRegistry.Registry.Find("lib.delta"));
        var invoker = new ToolInvoker(PrefixedRegistry.Registry);
        Assert.Equal("base beta", (await invoker.InvokeAsync("lib.beta")).ToString());
        Assert.Equal("own beta", (await invoker.InvokeAsync("beta")).ToString());
        Assert.Equal(["lib.alpha"], Hidden(invoker));
    }

    [Fact]
    public async Task InclusionOfAnInclusion_AddsPrefixesAndExclusions()
    {
        string[] own = ["add", "greet", "maybe_tenant", "needs_three", "step", "tenant", "wipe"];
        Assert.Equal([.. own, "x-lib.beta"], NestedRegistry.Registry.Names.ToArray());
        Assert.Equal("base beta", (await new ToolInvoker(NestedRegistry.Registry).InvokeAsync("x-lib.beta")).ToString());
        foreach (string name in new[] { "x-beta", "x-lib.alpha", "lib.beta", "x-lib.delta", "x-lib.", "x-" })
        {
            Assert.Null(NestedRegistry.Registry.Find(name));
        }
    }

    [Fact]
    public void ToolThatComesOnTwoWays_HidesNothing()
    {
        Assert.Equal(["delta", "beta"], TwoWaysRegistry.Registry.Names.ToArray());
        Assert.Empty(Hidden(new ToolInvoker(TwoWaysRegistry.Registry)));
        Assert.Single(TwoWaysRegistry.Registry.Refused);
    }

    [Fact]
    public void RefusedMethods_AreNamedThroughInclusions()
    {
        RefusedMethod refused = Assert.Single(ClashingRegistry.Registry.Refused);
        Assert.Equal("BaseTools.Gamma", refused.Method);
        Assert.StartsWith("KEY00", refused.DiagnosticId, StringComparison.Ordinal);
        Assert.Contains("'trail'", refused.Reason, StringComparison.Ordinal);
        ToolProblem problem = new ToolInvoker(BaseRegistry.Registry).Validate().Single();
        Assert.Equal("BaseTools.Gamma", problem.Tool);
        Assert.Contains(refused.DiagnosticId, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Validate_NamesMissingKeysAndRunsNoFactory()
    {
        int runs = 0;
        RuntimeContext context = RuntimeContext.Create().WithTrail(new Trail()).WithTenant(() =>
        {
            runs++;
            return "acme";
        });
        var invoker = new ToolInvoker(ToolPlugin.Registry, context);
        ToolProblem problem = invoker.Validate().Single(problem => problem.MissingKeys.Count > 0);
        Assert.Equal("needs_three", problem.Tool);
        Assert.Equal([ToolKeys.Stock], problem.MissingKeys.Select(key => key.Key));
        Assert.Equal("needs_three: requires 'stock', which the context doesn't hold. Provide it with context.With…, or as a keyed service.", problem.ToString());

        Assert.Equal(invoker.Tools.Count - 1, invoker.Available.Count);
        Assert.DoesNotContain(invoker.Available, tool => tool.Name == "needs_three");
        Assert.Equal(
            [ContextSource.Factory, ContextSource.Nothing, ContextSource.Value],
            ToolPlugin.Registry.Find("needs_three")!.RequiredContext.Select(key => key.SourceIn(context)));
        Assert.Equal(0, runs);
    }

    [Fact]
    public void Validate_LooksOnlyAtWhatMayBeCalled()
    {
        var invoker = new ToolInvoker(ToolPlugin.Registry, null, new ToolInvokerOptions { Access = ToolAccess.Read });
        Assert.Empty(invoker.Validate());
        Assert.Equal(["add"], invoker.Available.Select(tool => tool.Name));
    }

    [Fact]
    public void KeyThatIsNullOrMistyped_IsNotAvailable()
    {
        RuntimeContext context = RuntimeContext.Create([new("tenant", 5), new("trail", null)]);
        var invoker = new ToolInvoker(ToolPlugin.Registry, context);
        Assert.Equal(["needs_three", "step", "tenant", "wait_with"], invoker.Validate().Select(problem => problem.Tool));
    }

    [Fact]
    public void RegistryOfANewerFormat_IsRefused()
    {
        KeywayException exception = Assert.Throws<KeywayException>(() => new PluginRegistry(new NewerSource()));
        Assert.Contains("Update the Keyway package", exception.Message, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Hidden(ToolInvoker invoker)
        => invoker.Validate().Where(problem => problem.Message.StartsWith("is included", StringComparison.Ordinal)).Select(problem => problem.Tool);

    private sealed class NewerSource : Keyway.CompilerServices.RegistrySource
    {
        public override int Format => CurrentFormat + 1;

        public override ReadOnlySpan<byte> Names => default;

        public override ReadOnlySpan<int> Offsets => [0];

        public override Keyway.CompilerServices.ToolMethod GetTool(int index) => throw new NotSupportedException();
    }
}
