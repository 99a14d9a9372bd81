using Keyway.Tests.Support;

namespace Keyway.Tests.Tools;

/// <summary>Each fault of a call: its code, its message, its details.</summary>
public class FaultCodeTests
{
    private static readonly ToolInvoker s_invoker = new(ToolPlugin.Registry);

    [Fact]
    public async Task UnknownTool_NamesTheNearestAndAll()
    {
        ToolError error = await FailAsync("ad");
        Assert.Equal(ToolErrorCodes.UnknownTool, error.Code);
        Assert.StartsWith("There is no tool or action 'ad'. Did you mean 'add'? There are: add, ", error.Message, StringComparison.Ordinal);
        Assert.EndsWith(" more.", error.Message, StringComparison.Ordinal);
        Assert.StartsWith("""{"name":"ad","nearest":["add"],"names":["add",""", error.Details.ToString(), StringComparison.Ordinal);
        Assert.Equal(ToolPlugin.Registry.Count, error.Details.ToJsonElement().GetProperty("names").GetArrayLength());
    }

    [Theory]
    [InlineData("ADD")]
    [InlineData("add ")]
    [InlineData("add\n")]
    [InlineData("äöü\ud800")]
    [InlineData("\0")]
    public async Task ToolInAnotherSpelling_IsUnknown(string name)
        => Assert.Equal(ToolErrorCodes.UnknownTool, (await FailAsync(name)).Code);

    [Fact]
    public async Task UnknownTool_NamesOnlyWhatTheCallMayDo()
    {
        ToolResult result = await s_invoker.InvokeAsync(new ToolCall { Name = "wipee", Access = ToolAccess.Read });
        Assert.Equal("""{"name":"wipee","nearest":[],"names":["add"]}""", Details.ErrorOf(result).Details.ToString());
    }

    [Fact]
    public async Task LowAccess_TellsBothLevels()
    {
        ToolError error = Details.ErrorOf(await s_invoker.InvokeAsync(new ToolCall { Name = "wipe", Access = ToolAccess.Read }));
        Assert.Equal(ToolErrorCodes.AccessDenied, error.Code);
        Assert.Equal("'wipe' needs admin access; this call has read access.", error.Message);
        Assert.Equal("""{"required":"admin","granted":"read"}""", error.Details.ToString());
    }

    [Fact]
    public async Task MissingContext_NamesEveryKeyInDeclaredOrder()
    {
        RuntimeContext context = RuntimeContext.Create([new("tenant", 5), new("stock", null)]);
        ToolError error = Details.ErrorOf(await new ToolInvoker(ToolPlugin.Registry, context).InvokeAsync("needs_three"));
        Assert.Equal(ToolErrorCodes.MissingContext, error.Code);
        Assert.Equal(
            "Context key 'tenant' (System.String) holds a System.Int32; context key 'stock' (Keyway.Tests.Tools.Item) is null; "
                + "context key 'trail' (Keyway.Tests.Tools.Trail) is missing. The program that hosts this call has to provide "
                + "what is missing, with context.With… or a keyed service.",
            error.Message);
        Assert.Equal(
            """{"keys":[{"key":"tenant","fault":"wrong_type","expected":"System.String","got":"System.Int32"},"""
                + """{"key":"stock","fault":"null","expected":"Keyway.Tests.Tools.Item","got":null},"""
                + """{"key":"trail","fault":"missing","expected":"Keyway.Tests.Tools.Trail","got":null}]}""",
            error.Details.ToString());
    }

    [Fact]
    public async Task MissingContextReadByTheMethod_IsTheSameFault()
    {
        ToolError error = await FailAsync("tenant");
        Assert.Equal(ToolErrorCodes.MissingContext, error.Code);
        Assert.Contains("'tenant' (System.String) is missing", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FactoryThatThrows_FailsTheCallAndIsAskedAgain()
    {
        int asked = 0;
        RuntimeContext context = RuntimeContext.Create().WithTenant(() => ++asked switch
        {
            1 => throw new InvalidOperationException("no database"),
            2 => null!,
            _ => "acme",
        });
        var invoker = new ToolInvoker(ToolPlugin.Registry, context);

        ToolError error = Details.ErrorOf(await invoker.InvokeAsync("tenant"));
        Assert.Equal(ToolErrorCodes.ContextFailed, error.Code);
        Assert.Equal("The factory of context key 'tenant' failed: no database", error.Message);
        Assert.Equal("""{"key":"tenant"}""", error.Details.ToString());
        Assert.Equal("no database", error.Exception!.InnerException!.Message);

        error = Details.ErrorOf(await invoker.InvokeAsync("tenant"));
        Assert.Equal((ToolErrorCodes.ContextFailed, "The factory of context key 'tenant' gave null; expected a System.String."), (error.Code, error.Message));

        Assert.Equal("acme", (await invoker.InvokeAsync("tenant")).ToString());
        Assert.Equal("acme", (await invoker.InvokeAsync("tenant")).ToString());
        Assert.Equal(3, asked);
    }

    [Theory]
    [InlineData("throw")]
    [InlineData("throw_later")]
    public async Task MethodThatThrows_TellsItsMessage(string tool)
    {
        ToolError error = await FailAsync(tool, """{"kind":"argument"}""");
        Assert.Equal((ToolErrorCodes.ToolFailed, $"'{tool}' failed: secret path /etc"), (error.Code, error.Message));
        Assert.Equal($$"""{"tool":"{{tool}}"}""", error.Details.ToString());
        Assert.IsType<ArgumentException>(error.Exception);
    }

    [Theory]
    [InlineData("throw")]
    [InlineData("throw_later")]
    public async Task MessageOfAnException_CanBeHidden(string tool)
    {
        var invoker = new ToolInvoker(ToolPlugin.Registry, null, new ToolInvokerOptions { HideExceptionMessages = true });
        ToolError error = Details.ErrorOf(await invoker.InvokeAsync(tool, ToolArguments.FromJson("""{"kind":"argument"}""")));
        Assert.Equal($"'{tool}' failed.", error.Message);
        Assert.Equal("secret path /etc", error.Exception!.Message);

        error = Details.ErrorOf(await invoker.InvokeAsync(tool, ToolArguments.FromJson("""{"kind":"own"}""")));
        Assert.Equal(("disk_full", "The disk is full."), (error.Code, error.Message));
    }

    [Fact]
    public async Task HiddenMessages_AreHiddenInOtherFaultsToo()
    {
        RuntimeContext context = RuntimeContext.Create().WithTenant(() => throw new InvalidOperationException("Password=x"));
        var invoker = new ToolInvoker(ToolPlugin.Registry, context, new ToolInvokerOptions { HideExceptionMessages = true });
        Assert.Equal("The context key 'tenant' can't be provided.", Details.ErrorOf(await invoker.InvokeAsync("tenant")).Message);
        Assert.Equal(
            "The result of 'undeclared' can't be written as JSON.", Details.ErrorOf(await invoker.InvokeAsync("undeclared")).Message);
    }

    [Theory]
    [InlineData("own", "disk_full", "The disk is full.", """{"free":0}""")]
    [InlineData("own_plain", "tool_failed", "It is closed.", "")]
    [InlineData("nested", "tool_failed", "'throw' failed: outer", """{"tool":"throw"}""")]
    [InlineData("empty_code", "tool_failed", "'throw' failed: Named badly.", """{"tool":"throw"}""")]
    public async Task ToolException_ChoosesCodeMessageAndDetails(string kind, string code, string message, string details)
    {
        ToolError error = await FailAsync("throw", $$"""{"kind":"{{kind}}"}""");
        Assert.Equal((code, message, details), (error.Code, error.Message, error.Details.ToString()));
    }

    [Theory]
    [InlineData("throw")]
    [InlineData("throw_later")]
    public async Task ExceptionWithoutAMessage_DoesNotReachTheCaller(string tool)
        => Assert.Equal(ToolErrorCodes.ToolFailed, (await FailAsync(tool, """{"kind":"faulty"}""")).Code);

    [Theory]
    [InlineData("not_a_number")]
    [InlineData("undeclared")]
    public async Task ResultThatIsNoJson_FailsWithWhy(string tool)
    {
        ToolError error = await FailAsync(tool);
        Assert.Equal(ToolErrorCodes.ResultFailed, error.Code);
        Assert.StartsWith($"The result of '{tool}' can't be written as JSON: ", error.Message, StringComparison.Ordinal);
        Assert.Equal($$"""{"tool":"{{tool}}"}""", error.Details.ToString());
    }

    [Theory]
    [InlineData("many", 20)]
    [InlineData("long_text", 151)]
    public async Task ResultOverTheLimit_IsTooLarge(string tool, int count)
    {
        var invoker = new ToolInvoker(ToolPlugin.Registry, null, new ToolInvokerOptions { MaxResultBytes = 300 });
        ToolError error = Details.ErrorOf(await invoker.InvokeAsync(tool, ToolArguments.FromJson($$"""{"count":{{count}}}""")));
        Assert.Equal(ToolErrorCodes.ResultTooLarge, error.Code);
        Assert.Equal($"The result of '{tool}' is larger than 300 bytes. Ask it for less.", error.Message);
        Assert.Equal("""{"limit_bytes":300}""", error.Details.ToString());
        Assert.False((await invoker.InvokeAsync("long_text", ToolArguments.FromJson("""{"count":150}"""))).IsError);
        Assert.False((await invoker.InvokeAsync("many", ToolArguments.FromJson("""{"count":5}"""))).IsError);
    }

    [Fact]
    public async Task ExceptionWithoutAMessage_IsTheFaultThatItWouldBeWithOne()
    {
        var invoker = new ToolInvoker(ToolPlugin.Registry, RuntimeContext.Create().WithTenant(() => throw new MuteException()));
        Assert.Equal(ToolErrorCodes.ContextFailed, (await invoker.InvokeAsync("tenant")).Error!.Code);
        Assert.Equal(ToolErrorCodes.ResultFailed, (await invoker.InvokeAsync("mute")).Error!.Code);
    }

    [Fact]
    public async Task ToolExceptionOfAFactory_IsToldEvenWhereMessagesAreHidden()
    {
        var options = new ToolInvokerOptions { HideExceptionMessages = true };
        RuntimeContext context = RuntimeContext.Create().WithTenant(() => throw new ToolException("Sign in first."));
        ToolError error = Details.ErrorOf(await new ToolInvoker(ToolPlugin.Registry, context, options).InvokeAsync("tenant"));
        Assert.Equal("The factory of context key 'tenant' failed: Sign in first.", error.Message);
    }

    [Theory]
    [InlineData("own", """{"kind":"pieces"}""", 2)]
    [InlineData("own", """{"kind":"json"}""", 7)]
    [InlineData("piece", """{"isNull":false}""", 0)]
    [InlineData("pieces", "{}", 3)]
    [InlineData("texts", "{}", 2)]
    [InlineData("own_later", """{"kind":"abort"}""", 4)]
    public async Task ContentCounts_AsMuchAsItHolds(string tool, string json, int bytes)
    {
        Assert.False((await CallAsync(Math.Max(1, bytes))).IsError);
        if (bytes > 1)
        {
            Assert.Equal(ToolErrorCodes.ResultTooLarge, (await CallAsync(bytes - 1)).Error!.Code);
        }

        async Task<ToolResult> CallAsync(int limit)
            => await new ToolInvoker(ToolPlugin.Registry, null, new ToolInvokerOptions { MaxResultBytes = limit })
                .InvokeAsync(tool, ToolArguments.FromJson(json));
    }

    [Fact]
    public async Task UnknownToolOfAHugeName_IsShownCut()
    {
        ToolError error = Details.ErrorOf(await s_invoker.InvokeAsync(new string('x', 1_000_000)));
        Assert.StartsWith($"There is no tool or action '{new string('x', 127)}…'.", error.Message, StringComparison.Ordinal);
        Assert.True(error.Details.Span.Length < 2000, $"{error.Details.Span.Length} bytes.");
        Assert.Equal(ToolErrorCodes.UnknownTool, (await s_invoker.InvokeAsync("")).Error!.Code);
        await Assert.ThrowsAsync<ArgumentNullException>(async () => await s_invoker.InvokeAsync((string)null!));
        await Assert.ThrowsAsync<ArgumentNullException>(async () => await s_invoker.InvokeAsync(new ToolCall { Name = null! }));
    }

    private static async Task<ToolError> FailAsync(string tool, string json = "{}")
        => Details.ErrorOf(await s_invoker.InvokeAsync(tool, ToolArguments.FromJson(json)));
}
