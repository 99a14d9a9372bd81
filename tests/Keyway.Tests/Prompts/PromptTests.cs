namespace Keyway.Tests.Prompts;

/// <summary>Prompts: what is listed of them, and what they answer.</summary>
public class PromptTests
{
    private static readonly ToolInvoker s_invoker = new(ReviewRegistry.Registry.Prompts);

    [Fact]
    public async Task PromptOfAToolsName_IsAnotherThing()
    {
        Assert.Equal(["review"], ReviewRegistry.Registry.Names.ToArray());
        Assert.Equal(["nothing", "one", "own", "pieces", "review", "signed", "talk"], ReviewRegistry.Registry.Prompts.Names.ToArray());
        Assert.Equal("the tool", (await new ToolInvoker(ReviewRegistry.Registry).InvokeAsync("review")).ToString());
        Assert.Equal("Kind review of x in 10 lines", (await s_invoker.InvokeAsync("review", Texts(("code", "x")))).ToString());
        Assert.Same(ReviewRegistry.Registry.Prompts, ReviewRegistry.Registry.Prompts.Prompts);
        Assert.Empty(ReviewRegistry.Registry.Resources.Tools);
    }

    [Fact]
    public void Descriptor_SaysWhatItIs()
    {
        ToolDescriptor prompt = ReviewRegistry.Registry.Prompts.Find("review")!;

        Assert.Equal((ToolKind.Prompt, ToolAccess.Read, "Review code", "Reviews a piece of code."), (prompt.Kind, prompt.Access, prompt.Title, prompt.Description));
        Assert.Null(prompt.UriTemplate);
        Assert.Equal(["code", "tone", "lines"], prompt.Arguments.Select(argument => argument.Name));
        Assert.Equal([true, false, false], prompt.Arguments.Select(argument => argument.IsRequired));
        Assert.Equal(["The code.", "How to say it.", "How many lines at most."], prompt.Arguments.Select(argument => argument.Description));
        Assert.Equal(["", "Kind,Blunt", ""], prompt.Arguments.Select(argument => string.Join(',', argument.AllowedValues)));
        Assert.Equal(
            ["tea,coffee", "true,false", ""],
            ReviewRegistry.Registry.Prompts.Find("talk")!.Arguments.Select(argument => string.Join(',', argument.AllowedValues)));
    }

    [Fact]
    public async Task Arguments_AreReadFromTexts()
    {
        ToolResult result = await s_invoker.InvokeAsync("talk", Texts(("about", "tea"), ("isLate", "true"), ("day", "2026-11-23")));

        Assert.Equal([(PromptRole.User, "Let us talk about tea."), (PromptRole.Assistant, "True 2026-11-23")], Said(result));
    }

    [Fact]
    public async Task ArgumentsThatDontFit_AreAllNamed()
    {
        ToolResult result = await s_invoker.InvokeAsync("review", Texts(("code", "x"), ("tone", "Kid"), ("lines", "99")));

        Assert.Equal(["/tone", "/lines"], result.Error!.ArgumentFaults.Select(fault => fault.Pointer));
        Assert.Equal("Kind", result.Error.ArgumentFaults[0].Suggestion);
        Assert.Empty(result.Messages);
    }

    [Fact]
    public async Task EveryKindOfResult_HasMessages()
    {
        Assert.Equal([(PromptRole.Assistant, "[image/png, 1 bytes]")], Said(await s_invoker.InvokeAsync("one")));
        Assert.Equal([(PromptRole.User, "a"), (PromptRole.User, "b")], Said(await s_invoker.InvokeAsync("pieces")));
        Assert.Equal([(PromptRole.Assistant, "yes")], Said(await s_invoker.InvokeAsync("own", Texts(("fails", "false")))));
        Assert.Empty(Said(await s_invoker.InvokeAsync("nothing")));
        Assert.Empty(Said(await s_invoker.InvokeAsync("own", Texts(("fails", "true")))));
        Assert.Throws<ArgumentException>(() => ToolResult.FromMessages([PromptMessage.User("a"), null!]));
    }

    [Fact]
    public async Task ResultThatIsTooLarge_IsAFault()
    {
        var invoker = new ToolInvoker(ReviewRegistry.Registry.Prompts, null, new ToolInvokerOptions { MaxResultBytes = 10 });

        Assert.Equal(ToolErrorCodes.ResultTooLarge, (await invoker.InvokeAsync("talk", Texts(("about", "tea"), ("isLate", "true")))).Error?.Code);
    }

    [Fact]
    public async Task Context_IsCheckedAsForTools()
    {
        Assert.Equal(ToolErrorCodes.MissingContext, (await s_invoker.InvokeAsync("signed")).Error?.Code);
        Assert.Contains(s_invoker.Validate(), problem => problem.Tool == "signed" && problem.MissingKeys.Count == 1);
        Assert.DoesNotContain(s_invoker.Available, prompt => prompt.Name == "signed");
        var invoker = new ToolInvoker(ReviewRegistry.Registry.Prompts, RuntimeContext.Create().WithReviewer("Ada"));
        Assert.Equal("by Ada", (await invoker.InvokeAsync("signed")).ToString());
    }

    [Fact]
    public void WhatIsRefused_StandsInTheWholeRegistryOnce()
    {
        RefusedMethod refused = Assert.Single(ReviewRegistry.Registry.Refused);
        Assert.Equal(("ReviewPrompts.Refused", "KEY0024"), (refused.Method, refused.DiagnosticId));
        Assert.Empty(ReviewRegistry.Registry.Prompts.Refused);
    }

    [Fact]
    public async Task UnknownPrompt_IsNamedAsOne()
    {
        ToolResult result = await s_invoker.InvokeAsync("reviews");

        Assert.StartsWith("There is no prompt 'reviews'. Did you mean 'review'?", result.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Inclusion_PrefixesAndExcludes()
    {
        PluginRegistry prompts = PrefixedReviewRegistry.Registry.Prompts;

        Assert.Equal(["lib.nothing", "lib.own", "lib.review", "lib.signed", "lib.talk"], prompts.Names.ToArray());
        Assert.Equal(["lib.review"], PrefixedReviewRegistry.Registry.Names.ToArray());
        Assert.Equal("Kind review of x in 10 lines", (await new ToolInvoker(prompts).InvokeAsync("lib.review", Texts(("code", "x")))).ToString());
        Assert.Null(prompts.Find("lib.one"));
    }

    [Fact]
    public void ExclusionInVain_KnowsPromptsAndTools()
        => Assert.Equal(
            ["talks: is in Exclude, and nothing of that name is included; did you mean 'talk'?"],
            new ToolInvoker(PrefixedReviewRegistry.Registry).Validate()
                .Where(problem => problem.Message.StartsWith("is in Exclude", StringComparison.Ordinal))
                .Select(problem => problem.ToString()));

    private static ToolArguments Texts(params (string Name, string Value)[] arguments)
        => ToolArguments.FromTexts(arguments.Select(argument => KeyValuePair.Create(argument.Name, argument.Value)));

    private static IEnumerable<(PromptRole Role, string Text)> Said(ToolResult result)
        => result.Messages.Select(message => (message.Role, message.Content.ToString()!));
}
