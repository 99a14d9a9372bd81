using Keyway.Analyzers.Tests.Declaration;

namespace Keyway.Analyzers.Tests.Context;

/// <summary>At least one trip for each ID of the block KEY01xx. What is reported otherwise is held by the tests beside this.</summary>
internal static class ContextTrips
{
    private const string Keys = """
        using System;
        using Keyway;
        public static class K { [ContextKey<string>] public const string A = "a"; }

        """;

    public static IReadOnlyList<Trip> All { get; } =
    [
        Trip("KEY0101", "a key that the tool doesn't require", "public static class T { [Tool] public static string Get(RuntimeContext c) => {|KEY0101:c|}.GetA(); }"),
        Trip("KEY0101", "a key that the prompt doesn't require", "public static class T { [Prompt] public static string Get(RuntimeContext c) => {|KEY0101:c|}.GetA(); }"),
        Trip("KEY0101", "a key that the resource doesn't require", "public static class T { [Resource(\"a://b\", RequiredContext = [])] public static string Get(RuntimeContext c) => {|KEY0101:c|}.GetA(); }"),
        Trip("KEY0102", "a key that is never read", "public static class T { [{|KEY0102:Tool(RequiredContext = [K.A])|}] public static string? Get(RuntimeContext c) => c.JobId; }"),
        Trip("KEY0102", "a key that a prompt never reads", "public static class T { [{|KEY0102:Prompt(RequiredContext = [K.A])|}] public static string Get(RuntimeContext c) => c.JobId ?? \"\"; }"),
        Trip("KEY0103", "a resource that requires a key which nobody declares", "public static class T { [Resource(\"a://b\", RequiredContext = [K.A, {|KEY0103:\"b\"|}])] public static string Get() => \"\"; }"),
        Trip("KEY0103", "a tool that requires a key which nobody declares", "public static class T { [Tool(RequiredContext = [K.A, {|KEY0103:\"b\"|}])] public static int Get() => 1; }"),
        Trip("KEY0104", "a value of another type than its key", "public static class T { public static RuntimeContext Put(RuntimeContext c) => c.With(K.A, {|KEY0104:1|}); }"),
        Trip("KEY0105", "a key that is declared twice", "public static class L { [ContextKey<string>] public const string {|KEY0105:B|} = \"a\"; }"),
        Trip("KEY0106", "a key that comes from outside", "public static class T { public static string Get(RuntimeContext c, string key) => c.Get<string>({|KEY0106:key|}); }"),
        Trip("KEY0107", "a key that the program never provides", """
            public static class T { [Tool(RequiredContext = [K.A])] public static string Get(RuntimeContext c) => c.GetA(); }
            [PluginRegistry] public static partial class P;
            public static class Program { public static ToolInvoker Create() => new({|KEY0107:P.Registry|}, RuntimeContext.Create()); }
            """),
        Trip("KEY0108", "a context out of an object", "public static class T { public static string Get(object o) => {|KEY0108:((RuntimeContext)o)|}.GetA(); }"),
        Trip("KEY0109", "a parameter that states nothing", "public static class T { public static string Get(RuntimeContext c) => {|KEY0109:c|}.GetA(); }"),
        Trip("KEY0110", "a lambda that needs more than its delegate states", "public static class T { public static Func<RuntimeContext, string> Get { get; } = c => {|KEY0110:c|}.GetA(); }"),
        Trip("KEY0111", "a parameter that states a key without need", "public static class T { public static string? Get([{|KEY0111:RequiresContext(K.A)|}] RuntimeContext c) => c.JobId; }"),
        Trip("KEY0112", "a context for dynamic code", "public static class T { public static void Get(RuntimeContext c, dynamic d) => d.Use({|KEY0112:c|}); }"),
    ];

    private static Trip Trip(string id, string what, string markup) => new(id, what, Keys + markup) { Registry = null };
}
