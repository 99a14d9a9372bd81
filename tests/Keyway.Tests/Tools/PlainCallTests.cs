using System.Globalization;
using Keyway.Binding;
using Keyway.CompilerServices;
using Keyway.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Keyway.Tests.Tools;

/// <summary>Calls of tools that take arguments and nothing else go a shorter way, and nobody notices; all others don't.</summary>
public class PlainCallTests
{
    private static readonly ToolInvokerOptions s_long = new() { MaxConcurrentCalls = int.MaxValue };

    [Theory]
    [InlineData("add", """{"left":1,"right":2}""")]
    [InlineData("add", "{}")]
    [InlineData("add", """{"left":"x","wrong":2}""")]
    [InlineData("task_only", """{"later":true}""")]
    [InlineData("throw", """{"kind":"argument"}""")]
    [InlineData("throw", """{"kind":"own"}""")]
    [InlineData("throw", """{"kind":"cancelled"}""")]
    [InlineData("throw", """{"kind":"nested"}""")]
    [InlineData("task_of_item", """{"later":true}""")]
    [InlineData("task_of_item", """{"later":false}""")]
    public async Task BothWays_AnswerTheSameAndEndTheSame(string tool, string arguments)
    {
        (ToolResult Result, string Events)[] answers =
        [
            await CallAsync(new ToolInvoker(ToolPlugin.Registry)),
            await CallAsync(new ToolInvoker(ToolPlugin.Registry, options: s_long)),
        ];

        Assert.Equal(answers[1].Result.ToString(), answers[0].Result.ToString());
        Assert.Equal(answers[1].Result.Error?.Code, answers[0].Result.Error?.Code);
        Assert.Equal(answers[1].Events, answers[0].Events);

        async Task<(ToolResult Result, string Events)> CallAsync(ToolInvoker invoker)
        {
            var heard = new Heard();
            ToolResult result = await invoker.InvokeAsync(
                new ToolCall { Name = tool, Arguments = ToolArguments.FromJson(arguments), Id = "c", Progress = heard });
            return (result, string.Join(' ', heard.Events.Select(heard => $"{heard.Sequence} {heard.Kind} {heard.RunId}")));
        }
    }

    [Fact]
    public async Task CallThatIsCancelled_ThrowsForItsCaller()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            async () => await new ToolInvoker(ToolPlugin.Registry).InvokeAsync(new ToolCall { Name = "add" }, cancelled.Token));
    }

    [Fact]
    public async Task WhatAToolDoesToItsThread_StaysWithIt()
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

        await new ToolInvoker(PlainPlugin.Registry).InvokeAsync(new ToolCall { Name = "set_culture" });

        Assert.Equal(("", null), (CultureInfo.CurrentCulture.Name, PlainCallTools.Ambient.Value));
    }

    [Fact]
    public async Task StreamingTool_TellsItsItemsAndMakesNoScope()
    {
        var services = new CountingScopes();
        var heard = new Heard();

        await new ToolInvoker(PlainPlugin.Registry, RuntimeContext.Create(services)).InvokeAsync(new ToolCall { Name = "flow", Progress = heard });

        Assert.Equal([RunEventKind.Item, RunEventKind.Item, RunEventKind.End], heard.Events.Select(e => e.Kind));
        Assert.Equal(0, services.Count);
    }

    [Fact]
    public async Task StreamingToolWithoutAWord_TellsItsItems()
    {
        // As generated code had it that says nothing of what is plain.
        var heard = new Heard();

        await new ToolInvoker(PluginRegistry.Create([new SilentStream()])).InvokeAsync(new ToolCall { Name = "silent", Progress = heard });

        Assert.Equal([RunEventKind.Item, RunEventKind.Item, RunEventKind.End], heard.Events.Select(e => e.Kind));
    }

    [Fact]
    public async Task ToolThatIsWrittenByHand_HasItsContextCheckedAndGetsTheCalls()
    {
        var invoker = new ToolInvoker(PluginRegistry.Create([new HandWritten()]));

        Assert.Equal(ToolErrorCodes.MissingContext, (await invoker.InvokeAsync(new ToolCall { Name = "hand" })).Error?.Code);
        Assert.Equal("Ann", (await invoker.InvokeAsync(new ToolCall { Name = "hand", Context = RuntimeContext.Create().WithRequired("Ann") })).ToString());
    }

    private sealed class Heard : IProgress<RunEvent>
    {
        private readonly List<RunEvent> _events = [];

        public IReadOnlyList<RunEvent> Events
        {
            get
            {
                lock (_events)
                {
                    return [.. _events];
                }
            }
        }

        public void Report(RunEvent value)
        {
            lock (_events)
            {
                _events.Add(value);
            }
        }
    }

    private sealed class CountingScopes : IServiceProvider, IServiceScopeFactory, IServiceScope
    {
        public int Count { get; private set; }

        public IServiceProvider ServiceProvider => this;

        public object? GetService(Type serviceType) => serviceType == typeof(IServiceScopeFactory) ? this : null;

        public IServiceScope CreateScope()
        {
            Count++;
            return this;
        }

        public void Dispose()
        {
        }
    }

    private sealed class HandWritten : ToolMethod
    {
        public override ValueTask<ToolResult> InvokeAsync(in ToolInvocation call) => new(ToolResult.Success(call.Context.Get<string>(ReadKeys.Required)));

        public override Utf8Json DescribeArguments() => Utf8Json.Parse("""{"type":"object"}""");

        protected override ToolDescriptor Describe()
            => new() { Name = "hand", Method = "Hand", RequiredContext = [ContextRequirement.Of<string>(ReadKeys.Required)] };
    }

    private sealed class SilentStream : ToolMethod
    {
        public override ValueTask<ToolResult> InvokeAsync(in ToolInvocation call) => call.ReturnStreamAsync<int, IntegerBinding<int>>(PlainCallTools.FlowAsync());

        public override Utf8Json DescribeArguments() => Utf8Json.Parse("""{"type":"object"}""");

        protected override ToolDescriptor Describe() => new() { Name = "silent", Method = "Silent" };
    }
}

public static class PlainCallTools
{
    public static AsyncLocal<string?> Ambient { get; } = new();

    [Tool]
    public static string SetCulture()
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
        Ambient.Value = "left behind";
        return "";
    }

    [Tool]
    public static async IAsyncEnumerable<int> FlowAsync()
    {
        yield return 1;
        await Task.Yield();
        yield return 2;
    }
}

[PluginRegistry(Types = [typeof(PlainCallTools)])]
public static partial class PlainPlugin;
