using System.Collections.Immutable;
using Keyway.Analyzers.Context.Hosts;
using Keyway.Generators;
using Keyway.Harness;
using Keyway.Hosting;
using Keyway.Mcp;
using Microsoft.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using ModelContextProtocol.Server;

namespace Keyway.Analyzers.Tests.Context;

/// <summary>Programs that serve the Model Context Protocol; the registry's tools require the keys A and B, and the session.</summary>
public sealed class McpHostTests
{
    private const string Both = "{|KEY0107:{|KEY0107:P.Registry|}|}";
    private const string One = "{|KEY0107:P.Registry|}";

    [Theory]
    [InlineData($"server.WithKeyway({Both}, session => RuntimeContext.Create());")]
    [InlineData($"server.WithKeyway({One}, session => RuntimeContext.Create().WithA(session.ClientInfo?.Name ?? \"\"));")]
    [InlineData($"server.WithKeyway({One}, configure: o => o.ConfigureContext((c, session) => c.WithB(\"x\")));")]
    [InlineData($"services.AddMcpServer().WithKeyway({One}, session => {{ var c = RuntimeContext.Create(); return flag ? c.WithA(\"x\") : c; }});")]
    [InlineData($"services.AddKeyway({One}, o => o.ConfigureContext(c => c.WithA(\"x\"))); builder.AddMcp(o => o.Instructions = \"y\");")]
    [InlineData($"services.AddKeyway({One}, o => o.ConfigureContext(c => c)); builder.AddMcp(o => o.ConfigureContext((c, session) => c.WithB(\"x\")));")]
    public Task KeyThatNoSessionHas_IsReported(string statements) => Check(statements);

    [Theory]
    [InlineData("server.WithKeyway(P.Registry, session => RuntimeContext.Create().WithA(\"x\").WithB(\"x\"));")]
    [InlineData("server.WithKeyway(P.Registry, session => RuntimeContext.Create().WithA(\"x\"), o => o.ConfigureContext((c, session) => c.WithB(\"x\")));")]
    [InlineData("services.AddMcpServer().WithKeyway(P.Registry, session => { var c = RuntimeContext.Create().WithA(\"x\"); return c.WithB(\"x\"); });")]
    [InlineData("services.AddKeyway(P.Registry, o => o.ConfigureContext(c => c.WithA(\"x\"))); builder.AddMcp(o => o.ConfigureContext((c, session) => c.WithB(\"x\")));")]
    [InlineData("server.WithKeyway(P.Registry, session => RuntimeContext.Create().WithA(\"x\")); given.UpdateContext(c => c.WithB(\"x\"));")]
    public Task KeysThatSessionsHave_AreNot(string statements) => Check(statements);

    [Theory]
    [InlineData("server.WithKeyway(P.Registry);")]
    [InlineData("server.WithKeyway(P.Registry, configure: o => o.Instructions = \"x\");")]
    [InlineData("server.WithKeyway(P.Registry, Make);")]
    [InlineData("server.WithKeyway(P.Registry, session => Make(session).WithA(\"x\"));")]
    [InlineData("server.WithKeyway(P.Registry, session => session.Context);")]
    [InlineData("server.WithKeyway(P.Registry, session => RuntimeContext.Create(), Configure);")]
    [InlineData("server.WithKeyway(P.Registry, session => RuntimeContext.Create(), o => o.ConfigureContext(Extend));")]
    [InlineData("services.AddKeyway(P.Registry, o => o.ConfigureContext(c => c)); builder.AddMcp(Configure);")]
    [InlineData("services.AddKeyway(P.Registry, o => o.ConfigureContext(c => c)); builder.AddMcp(o => o.ConfigureContext(Extend));")]
    [InlineData("server.WithKeyway(P.Registry, session => RuntimeContext.Create()); given.UpdateContext(update);")]
    public Task WhatCantBeFollowed_IsLeftAlone(string statements) => Check(statements);

#if NET10_0_OR_GREATER
    [Theory]
    [InlineData($"var b = Keyway.Cli.KeywayApp.CreateBuilder([], {Both}); b.AddMcp(o => o.ConfigureContext((c, session) => c)); b.Build();")]
    [InlineData($"var b = Keyway.Cli.KeywayApp.CreateBuilder([], {One}); b.ConfigureContext(c => c.WithA(\"x\")); b.AddMcp(o => o.Name = \"y\"); b.Build();")]
    [InlineData($"var b = Keyway.Cli.KeywayApp.CreateBuilder([], {One}); b.AddMcp(o => {{ o.Http.Path = \"/y\"; o.ConfigureContext((c, session) => c.WithB(\"x\")); }});")]
    [InlineData("var b = Keyway.Cli.KeywayApp.CreateBuilder([], P.Registry); b.ConfigureContext(c => c.WithA(\"x\")); b.AddMcp(o => o.ConfigureContext((c, session) => c.WithB(\"x\")));")]
    [InlineData("var b = Keyway.Cli.KeywayApp.CreateBuilder([], P.Registry); b.ConfigureContext(c => c); b.AddMcp(Configure);")]
    [InlineData("var b = Keyway.Cli.KeywayApp.CreateBuilder([], P.Registry); b.ConfigureContext(c => c); b.AddMcp(o => o.ConfigureContext(Extend));")]
    [InlineData("Keyway.Cli.KeywayApp.CreateBuilder([], P.Registry).AddMcp();")]
    public Task ProgramOfCommands_CountsWhatSessionsHave(string statements)
        => Test(statements).WithReference<Keyway.Cli.KeywayApp>().RunAsync();
#endif

    private static Task<ImmutableArray<Diagnostic>> Check(string statements) => Test(statements).RunAsync();

    private static AnalyzerTest Test(string statements)
        => AnalyzerTest.For<HostAnalyzer>()
            .WithReference<PluginRegistry>()
            .WithReference<KeywayOptions>()
            .WithReference<McpOptions>()
            .WithReference<IServiceCollection>()
            .WithReference<IHostApplicationBuilder>()
            .WithReference<McpServer>()
            .WithReference(TestReference.FromType(typeof(Microsoft.Extensions.DependencyInjection.McpServerBuilderExtensions)))
            .WithGenerator(static () => new KeywayGenerator())
            .WithSource("Program.cs", $$"""
                using System;
                using Keyway;
                using Keyway.Hosting;
                using Keyway.Mcp;
                using Microsoft.Extensions.DependencyInjection;
                using Microsoft.Extensions.Hosting;
                public static class K
                {
                    [ContextKey<string>] public const string A = "a";
                    [ContextKey<string>] public const string B = "b";
                }
                public static class Tools
                {
                    [Tool] public static string First([FromContext(K.A)] string a) => a;
                    [Tool] public static string Second([FromContext(K.A)] string a, [FromContext(K.B)] string b) => a + b;
                    [Tool] public static string Third([FromContext(McpContextKeys.Session)] McpServerSession session) => session.Id ?? "";
                }
                [PluginRegistry] public static partial class P;
                public static class Start
                {
                    public static void Run(
                        bool flag, IServiceCollection services, IHostApplicationBuilder builder, IMcpServerBuilder server, McpServerSession given, Func<RuntimeContext, RuntimeContext> update)
                    {
                        {{statements}}
                    }
                    private static RuntimeContext Make(McpServerSession session) => RuntimeContext.Create();
                    private static RuntimeContext Extend(RuntimeContext c, McpServerSession session) => c;
                    private static void Configure(McpOptions options) { }
                }
                """);
}
