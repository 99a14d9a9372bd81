namespace Keyway.Tests.Tools;

public class AliasTests
{
    [Fact]
    public async Task Alias_IsListedAndBothNamesCanBeCalled()
    {
        ToolInvoker invoker = Make(("plus", "add"));
        Assert.Contains(invoker.Tools, tool => tool.Name == "plus");
        Assert.DoesNotContain(invoker.Tools, tool => tool.Name == "add");
        Assert.Contains(invoker.Available, tool => tool.Name == "plus");

        foreach (string name in new[] { "plus", "add" })
        {
            Assert.Equal("5", (await invoker.InvokeAsync(name, ToolArguments.FromJson("""{"a":2,"b":3}"""))).ToString());
            ToolError error = Details.ErrorOf(await invoker.InvokeAsync(name, ToolArguments.FromJson("""{"a":2,"b":"x"}""")));
            Assert.StartsWith($"The arguments don't fit '{name}'", error.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void AliasedDescriptor_IsThatOfTheTool()
    {
        ToolDescriptor aliased = Make(("plus", "add")).Tools.Single(tool => tool.Name == "plus");
        ToolDescriptor tool = ToolPlugin.Registry.Find("add")!;
        Assert.Equal(
            (tool.Description, tool.Access, tool.Method, tool.InputSchema, tool.OutputSchema),
            (aliased.Description, aliased.Access, aliased.Method, aliased.InputSchema, aliased.OutputSchema));
        Assert.Equal("add", tool.Name);
    }

    [Fact]
    public async Task UnknownTool_IsToldTheListedNames()
    {
        ToolError error = Details.ErrorOf(await Make(("plus", "add")).InvokeAsync("pluss"));
        Assert.Contains("Did you mean 'plus'?", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("\"add\"", error.Details.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void SecondAliasOfATool_IsRefused()
        => Refuses("The aliases 'plus' and 'sum' both stand for 'add'. A tool has one alias at most.", ("plus", "add"), ("sum", "add"));

    [Theory]
    [InlineData("add")]
    [InlineData("greet")]
    public void AliasThatIsAName_IsRefused(string tool)
        => Refuses("The alias 'greet' is itself the name of a tool, 'greet'. Choose another one.", ("greet", tool));

    [Fact]
    public void AliasOfAnUnknownTool_IsRefusedWithTheNearestName()
        => Refuses("The alias 'hello' stands for 'gret', which isn't a tool; did you mean 'greet'?", ("hello", "gret"));

    [Fact]
    public void AliasOfAnAlias_IsRefused()
        => Assert.Throws<ArgumentException>(() => Make(("plus", "add"), ("more", "plus")));

    [Theory]
    [InlineData("")]
    [InlineData("two words")]
    [InlineData("größer")]
    public void AliasThatIsNoName_IsRefused(string alias)
        => Refuses($"The alias '{alias}' can't be a name: expected 1 to 128 of the characters A-Z, a-z, 0-9, '_', '-' and '.'.", (alias, "add"));

    [Fact]
    public void AliasThatDiffersOnlyInCase_IsRefused()
    {
        Refuses("The alias 'GREET' is itself the name of a tool, 'greet'. Choose another one.", ("GREET", "add"));
        Refuses("The alias 'Plus' differs only in case from another one. Choose another one.", ("plus", "add"), ("Plus", "greet"));
    }

    [Fact]
    public void AliasedDescriptor_IsMadeOnce()
    {
        ToolInvoker invoker = Make(("plus", "add"));
        Assert.Same(invoker.Tools.Single(tool => tool.Name == "plus"), invoker.Tools.Single(tool => tool.Name == "plus"));
    }

    private static void Refuses(string message, params (string Alias, string Tool)[] aliases)
        => Assert.Equal(message, Assert.Throws<ArgumentException>(() => Make(aliases)).Message);

    private static ToolInvoker Make(params (string Alias, string Tool)[] aliases)
    {
        var options = new ToolInvokerOptions();
        foreach ((string alias, string tool) in aliases)
        {
            options.Aliases.Add(alias, tool);
        }

        return new ToolInvoker(ToolPlugin.Registry, null, options);
    }
}
