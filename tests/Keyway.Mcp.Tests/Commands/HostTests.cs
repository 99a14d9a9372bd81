using System.IO.Pipelines;
using System.Net;
using Keyway.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.Options;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Keyway.Mcp.Tests.Commands;

/// <summary>Programs that serve a registry.</summary>
public class HostTests
{
    [Theory]
    [InlineData("2025-11-25")]
    [InlineData(null)]
    public async Task ServerOfTheSdk_ServesTheRegistryBesideItsOwnTools(string? version)
    {
        var input = new Pipe();
        var output = new Pipe();
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddMcpServer()
            .WithStreamServerTransport(input.Reader.AsStream(), output.Writer.AsStream())
            .WithTools([McpServerTool.Create(() => "there", new McpServerToolCreateOptions { Name = "here" })])
            .WithKeyway(TestPlugin.Registry, session => RuntimeContext.Create().WithTenant(session.ClientInfo?.Name ?? ""));
        using IHost host = builder.Build();
        await host.StartAsync();
        await using McpClient client = await McpClient.CreateAsync(
            new StreamClientTransport(input.Writer.AsStream(), output.Reader.AsStream()),
            new McpClientOptions { ProtocolVersion = version, ClientInfo = new Implementation { Name = "me", Version = "1" } });

        IEnumerable<string> names = (await client.ListToolsAsync()).Select(tool => tool.Name);
        Assert.Equal(["add", "here", "who_am_i"], names.Intersect(["who_am_i", "here", "add"]).Order(StringComparer.Ordinal));
        Assert.Equal("there", Sessions.SessionTests.TextOf(await client.CallToolAsync("here")));
        Assert.Equal("me", Sessions.SessionTests.TextOf(await client.CallToolAsync("who_am_i")));
        Assert.True((await client.CallToolAsync("add", new Dictionary<string, object?> { ["left"] = 1 })).IsError);
        Assert.Equal("Soup.", Assert.IsType<TextResourceContents>((await client.ReadResourceAsync("menu://today")).Contents[0]).Text);
        await host.StopAsync();
    }

    [Fact]
    public async Task ServerOfTheSdk_WritesResultsByteForByte()
    {
        var input = new Pipe();
        var output = new Pipe();
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddMcpServer().WithStreamServerTransport(input.Reader.AsStream(), output.Writer.AsStream()).WithKeyway(TestPlugin.Registry);
        using IHost host = builder.Build();
        await host.StartAsync();
        using RawClient client = await new RawClient(input.Writer.AsStream(), output.Reader.AsStream()).InitializeAsync();
        ToolResult made = await new ToolInvoker(TestPlugin.Registry).InvokeAsync("weigh", ToolArguments.FromJson("""{"name":"flan"}"""));

        Assert.Contains($"\"structuredContent\":{made.StructuredContent}", await client.CallAsync("weigh", """{"name":"flan"}"""), StringComparison.Ordinal);
        await host.StopAsync();
    }

    [Fact]
    public void RegistryThatIsServedAlready_IsRefused()
    {
        var services = new ServiceCollection();
        services.AddMcpServer().WithKeyway(TestPlugin.Registry);

        var exception = Assert.Throws<InvalidOperationException>(() => services.AddMcpServer().WithKeyway(TestPlugin.Registry));
        Assert.Contains("Include", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void PromptsOfTwoSides_AreRefused()
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddMcpServer()
            .WithPrompts([McpServerPrompt.Create(() => "", new McpServerPromptCreateOptions { Name = "own" })])
            .WithKeyway(TestPlugin.Registry);
        using IHost host = builder.Build();

        var exception = Assert.Throws<InvalidOperationException>(() => host.Services.GetRequiredService<IOptions<McpServerOptions>>().Value);
        Assert.Contains("Expected all prompts in the registry", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AspNetProgram_MapsTheServer()
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Services.AddRoutingCore();
        builder.Services.AddKeyway(TestPlugin.Registry);
        builder.AddMcp(options => options.ConfigureContext((context, session) => context.WithTenant($"{session.Access}")));
        await using WebApplication app = builder.Build();
        app.MapKeywayMcp("/tools");
        await app.StartAsync();
        string address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();

        await using McpClient client = await McpClient.CreateAsync(new HttpClientTransport(new HttpClientTransportOptions { Endpoint = new Uri($"{address}/tools") }));

        // Nobody knows who reaches such a program.
        Assert.Equal("Read", Sessions.SessionTests.TextOf(await client.CallToolAsync("who_am_i")));
        await app.StopAsync();
    }

    [Theory]
    [InlineData(null, null, null, null)]
    [InlineData(null, null, " of the variable\n", "of the variable")]
    [InlineData(null, "of the options", "of the variable", "of the options")]
    [InlineData("given", "of the options", "of the variable", "given")]
    [InlineData("", " ", "of the variable", "of the variable")]
    [InlineData("", "", "", null)]
    public void Token_IsTheFirstThatSaysSomething(string? given, string? option, string? variable, string? expected)
    {
        try
        {
            Environment.SetEnvironmentVariable(McpHttpOptions.TokenVariable, variable);

            Assert.Equal(expected, new McpHttpOptions { Token = option }.FindToken(given));
        }
        finally
        {
            Environment.SetEnvironmentVariable(McpHttpOptions.TokenVariable, null);
        }
    }

    [Fact]
    public async Task TokenOfTheVariable_HoldsForAspNetPrograms()
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Services.AddRoutingCore();
        builder.Services.AddKeyway(TestPlugin.Registry);
        builder.AddMcp();
        await using WebApplication app = builder.Build();
        try
        {
            Environment.SetEnvironmentVariable(McpHttpOptions.TokenVariable, "open sesame");
            app.MapKeywayMcp();
            await app.StartAsync();
        }
        finally
        {
            Environment.SetEnvironmentVariable(McpHttpOptions.TokenVariable, null);
        }

        string address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        using var http = new HttpClient();

        HttpResponseMessage response = await http.PostAsync(new Uri($"{address}/mcp"), null);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        await app.StopAsync();
    }

    [Fact]
    public void ConsoleLogs_GoToStandardError()
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddKeyway(TestPlugin.Registry);
        builder.AddMcp();
        using IHost host = builder.Build();

        Assert.Equal(Microsoft.Extensions.Logging.LogLevel.Trace, host.Services.GetRequiredService<IOptions<ConsoleLoggerOptions>>().Value.LogToStandardErrorThreshold);
    }
}
