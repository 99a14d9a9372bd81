using Keyway.Hosting;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using static Keyway.Agents.Tests.ScriptedChatClient;

namespace Keyway.Agents.Tests.Commands;

/// <summary>Agents in a program.</summary>
public class AgentsHostTests
{
    [Fact]
    public async Task RegistryContextAndServicesOfTheProgram_ReachTheTools()
    {
        HostApplicationBuilder builder = CreateBuilder(context => context.WithGreeting("Come in."));
        builder.Services.AddSingleton(new Larder("flour"));
        var client = new ScriptedChatClient(Calls(("welcome", null), ("look", null), ("calculator", new { expression = "2*3" })), Text("Done."));
        builder.AddAgents((options, _) => options.UseChatClient("scripted", client));

        (int code, _, string error) = await RunAsync(builder, "tools: [welcome, look, calculator]");

        Assert.True(code == 0, error);
        Assert.Equal(
            ["Come in.", "flour", "6"], Processes.RunTests.Results(client.Requests[^1].Messages).Select(result => result.Result?.ToString()));
    }

    [Fact]
    public async Task WhatTheProcessItselfHas_CountsForMore()
    {
        var shared = new StderrLog();
        var watched = new StderrWatcher();
        HostApplicationBuilder builder = CreateBuilder(context => context.WithStderr(shared));
        var client = new ScriptedChatClient(Calls(("write_stderr", new { message = "Hot." })), Text("Done."));
        builder.AddAgents((options, _) => options.UseChatClient("scripted", client).Observers.Add(watched));

        Assert.Equal(0, (await RunAsync(builder, "tools: [write_stderr]")).Code);
        Assert.Empty(shared.Snapshot());
        Assert.Equal(["Hot."], watched.Messages);
    }

    [Fact]
    public async Task ChatClientAmongTheServices_IsTalkedTo()
    {
        HostApplicationBuilder builder = CreateBuilder();
        builder.Services.AddSingleton<IChatClient>(new ScriptedChatClient(Text("Here.")));
        builder.AddAgents();

        Assert.Equal((0, "Here.\n", ""), await RunAsync(builder));
    }

    [Fact]
    public async Task ChatClientThatIsGiven_ComesBeforeThatOfTheServices()
    {
        HostApplicationBuilder builder = CreateBuilder();
        builder.Services.AddSingleton<IChatClient>(new ScriptedChatClient());
        builder.AddAgents((options, _) => options.UseChatClient("scripted", new ScriptedChatClient(Text("Given."))));

        Assert.Equal((0, "Given.\n", ""), await RunAsync(builder));
    }

    [Theory]
    [InlineData("model: { provider: acme }", "Keyed.\n")]
    [InlineData("prompt: { system: Be short. }", "Plain.\n")]
    public async Task KeyedChatClient_IsThatOfItsProvider(string program, string expected)
    {
        HostApplicationBuilder builder = CreateBuilder();
        builder.Services.AddSingleton<IChatClient>(new ScriptedChatClient(Text("Plain.")));
        builder.Services.AddKeyedSingleton<IChatClient>("acme", new ScriptedChatClient(Text("Keyed.")));
        builder.AddAgents();

        Assert.Equal((0, expected, ""), await RunAsync(builder, program));
    }

    [Theory]
    [InlineData("prompt: { system: Be short. }", "Expected a chat client to talk to, got none.")]
    [InlineData("model: { provider: acme }", "The program talks to a chat client 'acme', which nobody gave.")]
    public async Task ProgramWithoutAChatClient_IsMisuse(string program, string expected)
    {
        HostApplicationBuilder builder = CreateBuilder();
        builder.Services.AddKeyedSingleton<IChatClient>("other", new ScriptedChatClient());
        builder.AddAgents();

        (int code, string output, string error) = await RunAsync(builder, program);

        Assert.Equal((2, ""), (code, output));
        Assert.StartsWith(expected, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task HostThatServesNoRegistry_HasProcessesWithoutTools()
    {
        var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Services.AddSingleton<IChatClient>(new ScriptedChatClient(Text("Here.")));
        builder.AddAgents();

        Assert.Equal((0, "Here.\n", ""), await RunAsync(builder));
        Assert.Equal(2, (await RunAsync(builder, "tools: [welcome]")).Code);
    }

    [Fact]
    public async Task OptionsAreAService_WithWhatTheProgramSets()
    {
        HostApplicationBuilder builder = CreateBuilder();
        builder.Services.AddSingleton(new Larder("salt"));
        builder.AddAgents((options, services) =>
        {
            Assert.Same(HostedPlugin.Registry, options.Registry);
            options.Access = ToolAccess.Read;
            options.Context = context => context.WithGreeting(services.GetRequiredService<Larder>().Holds);
        });
        using IHost host = builder.Build();

        LlmProcessOptions options = host.Services.GetRequiredService<LlmProcessOptions>();

        Assert.Same(host.Services.GetRequiredService<ILoggerFactory>(), options.LoggerFactory);
        Assert.Same(options, host.Services.GetRequiredService<LlmProcessOptions>());
        await using LlmProcess process = await new LlmProgram { Tools = ["welcome"] }
            .StartAsync(options.UseChatClient("scripted", new ScriptedChatClient()));
        Assert.Equal(ToolAccess.Read, process.Access);
        Assert.Equal("salt", (await process.CallToolAsync("welcome")).ToString());
    }

    [Fact]
    public async Task LimitsAndFiltersOfTheProgram_HoldForItsProcesses()
    {
        List<string> seen = [];
        HostApplicationBuilder builder = CreateBuilder(
            context => context.WithGreeting("Come in."),
            invoker =>
            {
                invoker.Access = ToolAccess.Read;
                invoker.MaxResultBytes = 5;
                invoker.Filters.Add((call, next) =>
                {
                    seen.Add(call.Name);
                    return next(call);
                });
            });
        builder.AddAgents();
        using IHost host = builder.Build();

        await using LlmProcess process = await new LlmProgram { Tools = ["welcome", "spawn"] }
            .StartAsync(host.Services.GetRequiredService<LlmProcessOptions>().UseChatClient("scripted", new ScriptedChatClient()));

        Assert.Equal(ToolAccess.Read, process.Access);
        Assert.Equal(["welcome"], process.Tools.Select(tool => tool.Name));
        Assert.Equal(ToolErrorCodes.ResultTooLarge, (await process.CallToolAsync("welcome")).Error?.Code);
        Assert.Equal(["welcome"], seen);
    }

    private static HostApplicationBuilder CreateBuilder(
        Func<RuntimeContext, RuntimeContext>? configure = null, Action<ToolInvokerOptions>? limit = null)
    {
        var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Services.AddKeyway(HostedPlugin.Registry, options =>
        {
            options.ConfigureContext(configure ?? (context => context));
            limit?.Invoke(options.Invoker);
        });
        return builder;
    }

    private static async Task<(int Code, string Output, string Error)> RunAsync(HostApplicationBuilder builder, string program = "tools: []")
    {
        using var services = builder.Services.BuildServiceProvider();
        using var run = new AgentRun(program);
        int code = await run.RunAsync(services.GetRequiredService<IKeywayCommand>(), "--prompt", "Go");
        return (code, run.Output, run.Error);
    }

    private sealed class StderrWatcher : IProcessObserver
    {
        public List<string> Messages { get; } = [];

        public void OnStderrWritten(StderrWritten written) => Messages.Add(written.Message);
    }
}
