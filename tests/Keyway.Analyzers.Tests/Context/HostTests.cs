using System.Collections.Immutable;
using Keyway.AI;
using Keyway.Analyzers.Context.Hosts;
using Keyway.Generators;
using Keyway.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;

namespace Keyway.Analyzers.Tests.Context;

/// <summary>Programs that hand registries and contexts to hosts; the registry's tools require the keys A and B.</summary>
public sealed class HostTests
{
    private const string Program = """
        using System;
        using System.Collections.Generic;
        using Keyway;
        using Keyway.AI;
        using Keyway.CompilerServices;
        using Microsoft.Extensions.AI;
        using Microsoft.Extensions.DependencyInjection;
        public static class K
        {
            [ContextKey<string>] public const string A = "a";
            [ContextKey<string>] public const string B = "b";
        }
        public static class Tools
        {
            [Tool(Access = ToolAccess.Read)] public static string First([FromContext(K.A)] string a) => a;
            [Tool(RequiredContext = [K.A, K.B])] public static string Second(RuntimeContext c) => c.GetA() + c.GetB();
            [Tool] public static string Third([FromContext(K.B)] string? b, RuntimeContext c, [FromContext("logger")] RunLogger l) => b ?? c.JobId ?? "";
            [Tool] public static Action Refused([FromContext(K.A)] string a) => () => { };
        }
        [PluginRegistry] public static partial class P;

        // What a program has that is built and run.
        public interface IAnyBuilder;
        [HostBuilder] public class AppBuilder : IAnyBuilder
        {
            public IServiceCollection Services { get; } = null!;
            public AppBuilder ConfigureContext([HostContext] Func<RuntimeContext, RuntimeContext> configure) => this;
            public object Build() => this;
        }
        [HostBuilder] public class Options
        {
            public Options ConfigureContext([HostContext] Func<RuntimeContext, IServiceProvider, RuntimeContext> configure) => this;
            public Options Nested => this;
            public int Port { get; set; }
        }
        public static class App
        {
            public static AppBuilder CreateBuilder(string[] args, [ServedRegistry] PluginRegistry registry) => new();
            public static void AddApp(this IServiceCollection services, [ServedRegistry] PluginRegistry registry, [HostContext] Action<Options>? configure = null) { }
            public static AppBuilder AddB(this AppBuilder builder, [HostContext] Func<RuntimeContext, RuntimeContext> configure) => builder;
            public static AppBuilder AddMore(this AppBuilder builder) => builder;
            public static IAnyBuilder AddAny(this IAnyBuilder builder) => builder;
        }

        """;

    private const string Both = "{|KEY0107:{|KEY0107:P.Registry|}|}";
    private const string One = "{|KEY0107:P.Registry|}";

    [Theory]
    [InlineData($"new ToolInvoker({Both}, RuntimeContext.Create());")]
    [InlineData($"new ToolInvoker({One}, RuntimeContext.Create().WithA(\"x\"));")]
    [InlineData($"new ToolInvoker({One}, RuntimeContext.Create().With(K.B, \"x\").WithA(\"x\").Without(K.A));")]
    [InlineData($"new ToolInvoker({One}, RuntimeContext.Create().Overlay(RuntimeContext.Create().WithA(() => \"x\")));")]
    [InlineData($"var c = RuntimeContext.Create(); if (flag) {{ c = c.WithA(\"x\"); }} new ToolInvoker({One}, c);")]
    [InlineData($"new ToolInvoker({One}, flag ? RuntimeContext.Create() : RuntimeContext.Create().WithA(\"x\"));")]
    [InlineData($"var b = App.CreateBuilder([], {One}); b.ConfigureContext(c => c.WithA(\"x\")); b.Build();")]
    [InlineData($"var b = App.CreateBuilder([], {One}); b.Services.AddSingleton<Uri>(); b.AddAny(); b.ConfigureContext(c => {{ c = c.WithA(\"x\"); return c; }}); _ = b.Build().ToString();")]
    [InlineData($"App.CreateBuilder([], {One}).AddB(c => c.WithB(\"x\")).Build();")]
    [InlineData($"services.AddApp({One}, o => o.ConfigureContext((c, s) => c.WithB(s.GetRequiredService<string>())));")]
    [InlineData($"services.AddApp({One}, o => {{ o.Port = 3; o.Nested.ConfigureContext((c, _) => c.WithB(\"x\")); }});")]
    [InlineData($"services.AddKeyedSingleton<string>(K.A, \"x\"); new ToolInvoker({One}, RuntimeContext.Create());")]
    [InlineData($"services.Add(ServiceDescriptor.KeyedSingleton<string>(\"a\", \"x\")); new ToolInvoker({One}, RuntimeContext.Create());")]
    [InlineData($"services.Add(new ServiceDescriptor(typeof(string), \"a\", \"x\")); new ToolInvoker({One}, RuntimeContext.Create());")]
    [InlineData($"_ = new ToolCall {{ Name = \"x\", Context = RuntimeContext.Create().WithA(\"x\") }}; new ToolInvoker({One}, RuntimeContext.Create());")]
    [InlineData($"var o = new ToolInvokerOptions {{ Access = ToolAccess.Read }}; new ToolInvoker({One}, RuntimeContext.Create(), o);")]
    [InlineData($"{One}.AsAIFunctions(RuntimeContext.Create().WithA(\"x\"));")]
    [InlineData($"new ToolInvoker({Both}, RuntimeContext.Create()).Options.Filters.Add((call, next) => next(call));")]
    public Task KeyThatIsNeverProvided_IsReported(string statements) => Check(statements);

    [Theory]
    [InlineData("new ToolInvoker(P.Registry, RuntimeContext.Create().WithA(\"x\").WithB(\"x\"));")]
    [InlineData("var b = App.CreateBuilder([], P.Registry).ConfigureContext(c => c.WithA(\"x\")); b.AddB(c => c.WithB(\"x\"));")]
    [InlineData("services.AddApp(P.Registry, o => o.ConfigureContext((c, _) => c.WithA(\"x\")).ConfigureContext((c, _) => c.WithB(\"x\")));")]
    [InlineData("var o = new ToolInvokerOptions { Access = ToolAccess.Read }; new ToolInvoker(P.Registry, RuntimeContext.Create().WithA(\"x\"), o);")]
    public Task KeysThatAreProvided_AreNot(string statements) => Check(statements);

    [Theory]
    [InlineData("new ToolInvoker(P.Registry);")]
    [InlineData("services.AddApp(P.Registry);")]
    [InlineData("services.AddApp(P.Registry, o => o.Port = 3);")]
    [InlineData("_ = App.CreateBuilder([], P.Registry).Build();")]
    public Task HostThatIsHandedNoContext_IsLeftAlone(string statements) => Check(statements);

    [Theory]
    [InlineData("new ToolInvoker(P.Registry, given);")]
    [InlineData("new ToolInvoker(P.Registry, given.WithA(\"x\"));")]
    [InlineData("var r = P.Registry; new ToolInvoker(r, RuntimeContext.Create());")]
    [InlineData("new ToolInvoker(P.Registry, Make());")]
    [InlineData("new ToolInvoker(P.Registry, RuntimeContext.Create(new Dictionary<string, object>()));")]
    [InlineData("new ToolInvoker(P.Registry, RuntimeContext.Create(provider));")]
    [InlineData("new ToolInvoker(P.Registry, RuntimeContext.Create().With(name, \"x\"));")]
    [InlineData("var c = RuntimeContext.Create(); Change(ref c); new ToolInvoker(P.Registry, c);")]
    [InlineData("var c = RuntimeContext.Create(); (c, _) = (given, 1); new ToolInvoker(P.Registry, c);")]
    [InlineData("foreach (var c in new[] { given }) { new ToolInvoker(P.Registry, c); }")]
    [InlineData("services.AddApp(P.Registry, Configure);")]
    [InlineData("services.AddApp(P.Registry, o => { o.ConfigureContext((c, _) => c); Configure(o); });")]
    [InlineData("var b = App.CreateBuilder([], P.Registry); b.ConfigureContext(c => c); b.AddMore();")]
    [InlineData("var b = App.CreateBuilder([], P.Registry); b.ConfigureContext(Extend);")]
    [InlineData("AppBuilder b; b = App.CreateBuilder([], P.Registry); b.ConfigureContext(c => c);")]
    [InlineData("var b = App.CreateBuilder([], P.Registry); b.ConfigureContext(c => c); s_kept = b;")]
    [InlineData("services.AddKeyedSingleton<string>(name, \"x\"); new ToolInvoker(P.Registry, RuntimeContext.Create());")]
    [InlineData("_ = new ToolInvokerOptions { Services = provider }; new ToolInvoker(P.Registry, RuntimeContext.Create());")]
    [InlineData("_ = new ToolCall { Name = \"x\", Context = given }; new ToolInvoker(P.Registry, RuntimeContext.Create());")]
    [InlineData("new ToolInvoker(P.Registry, RuntimeContext.Create()).Options.Filters.Add(filter);")]
    [InlineData("_ = new AIFunctionArguments { Context = new Dictionary<object, object>() }; P.Registry.AsAIFunctions(RuntimeContext.Create());")]
    public Task WhatCantBeFollowed_IsLeftAlone(string statements) => Check(statements);

    [Fact]
    public Task LibraryThatMayRegisterServices_LeavesAllOpen() =>
        Test("Acme.Registration.AddAcme(services); new ToolInvoker(P.Registry, RuntimeContext.Create());")
            .WithReference(Library("Acme", """
                namespace Acme;
                public static class Registration { public static void AddAcme(Microsoft.Extensions.DependencyInjection.IServiceCollection services) { } }
                """))
            .RunAsync();

    [Theory]
    [InlineData("[PluginRegistry(Types = [], Include = [typeof(Lib.LibPlugin)], Prefix = \"x_\")]", "'x_read', 'x_write'")]
    [InlineData("[PluginRegistry(Types = [], Include = [typeof(Lib.LibPlugin)], Exclude = [\"read\"])]", "'write'")]
    [InlineData("[PluginRegistry(Include = [typeof(Lib.LibPlugin)])]", "'read', 'write'")]
    public async Task IncludedRegistries_AreServedToo(string attribute, string names)
    {
        AnalyzerTest test = Test("new ToolInvoker({|KEY0107:Q.Registry|}, RuntimeContext.Create().WithA(\"x\").WithB(\"x\"));")
            .WithReference(Library("Lib", """
                using Keyway;
                namespace Lib;
                public static class Keys { [ContextKey<int>] public const string Count = "lib.count"; }
                public static class Tools
                {
                    [Tool] public static int Read([FromContext] int count) => count;
                    [Tool(RequiredContext = [Keys.Count])] public static void Write() { }
                }
                [PluginRegistry] public static partial class LibPlugin;
                """));

        Diagnostic reported = Assert.Single(await test.WithSource("Q.cs", $"using Keyway; {attribute} public static partial class Q;").RunAsync());

        Assert.Contains($"'Q' serves {names}, which", reported.GetMessage(null), StringComparison.Ordinal);
        Assert.Contains("'lib.count'", reported.GetMessage(null), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("new ToolInvoker(Q.Registry, RuntimeContext.Create());", null)]
    [InlineData("new ToolInvoker({|KEY0107:Q.Registry.Prompts|}, RuntimeContext.Create());", "'Q' serves 'ask', which")]
    [InlineData("new ToolInvoker({|KEY0107:Q.Registry.Resources|}, RuntimeContext.Create());", "'Q' serves 'read', which")]
    [InlineData("new ToolInvoker(Q.Registry.Resources, RuntimeContext.Create().WithB(\"x\"));", null)]
    [InlineData("App.CreateBuilder([], {|KEY0107:Q.Registry|}).ConfigureContext(c => c.WithB(\"x\"));", "'Q' serves 'ask', which")]
    public async Task PromptsAndResources_CountWhereTheyAreServed(string statements, string? expected)
    {
        ImmutableArray<Diagnostic> reported = await Test(statements).WithSource("Q.cs", """
            using Keyway;
            public static class Q2
            {
                [Prompt] public static string Ask([FromContext(K.A)] string a) => a;
                [Resource("a://b", RequiredContext = [K.B])] public static string Read(RuntimeContext c) => c.GetB();
            }
            [PluginRegistry(Types = [typeof(Q2)])] public static partial class Q;
            """).RunAsync();

        Assert.All(reported, diagnostic => Assert.Contains(expected!, diagnostic.GetMessage(null), StringComparison.Ordinal));
        Assert.Equal(expected is null ? 0 : 1, reported.Length);
    }

    private static Task<ImmutableArray<Diagnostic>> Check(string statements) => Test(statements).RunAsync();

    private static TestReference Library(string name, string text)
        => TestReference.FromCompilation(
            new GeneratorTest(static () => new KeywayGenerator(), [.. TrackingNames.All]) { Guards = [], Project = new TestProject { AssemblyName = name } }
                .WithReference<PluginRegistry>()
                .WithReference<IServiceCollection>()
                .WithSource("Library.cs", text)
                .Start().Output);

    private static AnalyzerTest Test(string statements)
        => AnalyzerTest.For<HostAnalyzer>()
            .WithReference<PluginRegistry>()
            .WithReference<IServiceCollection>()
            .WithReference<ServiceCollection>()
            .WithReference<ToolFunctionOptions>()
            .WithReference<AIFunctionArguments>()
            .WithGenerator(static () => new KeywayGenerator())
            .WithSource("Program.cs", Program + $$"""
                public static class Start
                {
                    public static void Run(bool flag, string name, RuntimeContext given, IServiceCollection services, IServiceProvider provider, ToolFilter filter)
                    {
                        {{statements}}
                    }
                    private static AppBuilder? s_kept;
                    private static RuntimeContext Make() => RuntimeContext.Create();
                    private static void Change(ref RuntimeContext c) { }
                    private static RuntimeContext Extend(RuntimeContext c) => c;
                    private static void Configure(Options options) { }
                }
                """);
}
