namespace Keyway.Analyzers.Tests.Declaration;

/// <summary>At least one trip for each ID of the block KEY00xx, and what else the generator refuses.</summary>
internal static class Trips
{
    private const string Usings = """
        using System;
        using System.Threading.Tasks;
        using System.Collections.Generic;
        using Keyway;

        """;

    private const string Plugin = """

        [PluginRegistry] public static partial class Plugin;
        """;

    public static IReadOnlyList<Trip> All { get; } =
    [
        Tool("KEY0001", "a private method", "public static class T { [Tool] static int {|KEY0001:Get|}() => 1; }"),
        Tool("KEY0001", "a method of a private type", "public static class T { static class U { [Tool] public static int {|KEY0001:Get|}() => 1; } }"),
        Tool("KEY0001", "a method of a file type", "file static class T { [Tool] public static int {|KEY0001:Get|}() => 1; }"),
        Tool("KEY0001", "a method that is obsolete as an error", "public static class T { [Obsolete(\"Gone.\", true), Tool] public static int {|KEY0001:Get|}() => 1; }"),
        Tool("KEY0002", "a generic method", "public static class T { [Tool] public static int {|KEY0002:Get|}<V>() => 1; }"),
        Tool("KEY0002", "a method of a generic type", "public static class T<V> { [Tool] public static int {|KEY0002:Get|}() => 1; }"),
        Tool("KEY0003", "an abstract method", "public abstract class T { [Tool] public abstract int {|KEY0003:Get|}(); }"),
        Tool("KEY0003", "a method of an interface", "public interface T { [Tool] int {|KEY0003:Get|}(); }"),
        Tool("KEY0003", "a method of an abstract class", "public abstract class T { [Tool] public int {|KEY0003:Get|}() => 1; }"),
        Tool("KEY0003", "an explicit implementation", "public interface I { int Get(); } public class T : I { [Tool] int I.{|KEY0003:Get|}() => 1; }"),
        Tool("KEY0004", "a ref parameter", "public static class T { [Tool] public static int {|KEY0004:Get|}(ref int value) => value; }"),
        Tool("KEY0004", "an out parameter", "public static class T { [Tool] public static void {|KEY0004:Get|}(out int value) => value = 1; }"),
        Tool("KEY0005", "an async void method", "public static class T { [Tool] public static async void {|KEY0005:Get|}() => await Task.Yield(); }"),
        Tool("KEY0006", "an argument that nothing binds to", "public static class T { [Tool] public static int {|KEY0006:Get|}(Action value) => 1; }"),
        Tool("KEY0006", "a whole object that has no members", "public static class T { [Tool] public static int {|KEY0006:Get|}([FromArguments] int value) => value; }"),
        Tool("KEY0006", "a member that is obsolete as an error", """
            public class P { [Obsolete("Gone.", true)] public int A { get; set; } }
            public static class T { [Tool] public static int {|KEY0006:Get|}(P value) => 1; }
            """),
        Tool("KEY0007", "a result that can't be written", "public static class T { [Tool] public static Action {|KEY0007:Get|}() => () => { }; }"),
        Tool("KEY0007", "results in a list", "public static class T { [Tool] public static List<ToolResult> {|KEY0007:Get|}() => []; }"),
        Tool("KEY0007", "a result in a model", "public record M(ToolResult A); public static class T { [Tool] public static Task<M> {|KEY0007:Get|}() => null!; }"),
        Tool("KEY0007", "a result by reference", "public class T { int _value; [Tool] public ref int {|KEY0007:Get|}() => ref _value; }"),
        Tool("KEY0008", "a name with a space", "public static class T { [Tool(\"get it\")] public static int {|KEY0008:Get|}() => 1; }"),
        Tool("KEY0008", "an empty name", "public static class T { [Tool(\"\")] public static int {|KEY0008:Get|}() => 1; }"),
        Tool("KEY0009", "a name that differs in case", "public static class T { [Tool(\"get\")] public static int A() => 1; [Tool(\"GET\")] public static int {|KEY0009:B|}() => 1; }"),
        Tool("KEY0009", "overloads", "public static class T { [Tool] public static int Get() => 1; [Tool] public static int {|KEY0009:Get|}(int value) => value; }"),
        Tool("KEY0009", "an action named like a tool", """
            public static class A { [Tool] public static int Get() => 1; }
            public class P { }
            [Action("get")] public class {|KEY0009:B|} : PluginAction<P> { protected override void Execute() { } }
            """),
        Tool("KEY0010", "two arguments of one name", "public static class T { [Tool] public static int {|KEY0010:Get|}(int a, [Argument(Name = \"A\")] int b) => a + b; }"),
        Tool("KEY0010", "two whole objects", """
            public class P { public int A { get; set; } }
            public static class T { [Tool] public static int {|KEY0010:Get|}([FromArguments] P a, [FromArguments] P b) => a.A + b.A; }
            """),
        Tool("KEY0011", "two constructors", """
            public class T
            {
                public T() { }
                public T(IServiceProvider services) { }
                [Tool] public int {|KEY0011:Get|}() => 1;
            }
            """),
        Tool("KEY0011", "a required member", "public class T { public required int A { get; set; } [Tool] public int {|KEY0011:Get|}() => A; }"),
        Tool("KEY0012", "an action that derives from nothing", "[Action] public class {|KEY0012:Train|} { }"),
        Tool("KEY0013", "an action that overrides nothing", "public class P { } [Action] public class {|KEY0013:Train|} : PluginAction<P> { }"),
        Tool("KEY0013", "an action that overrides both", """
            public class P { }
            [Action] public class {|KEY0013:Train|} : PluginAction<P>
            {
                protected override void Execute() { }
                protected override Task ExecuteAsync(System.Threading.CancellationToken cancellationToken) => Task.CompletedTask;
            }
            """),
        Tool("KEY0014", "a tool that is an action", "public static class T { [Tool, Action] public static int {|KEY0014:Get|}() => 1; }"),
        Tool("KEY0014", "a tool that is an action, beside a good tool", "public static class T { [Tool, Action] public static int {|KEY0014:Get|}() => 1; [Tool] public static int Other() => 1; }"),
        Tool("KEY0014", "a prompt that is a resource", "public static class T { [Prompt, Resource(\"a://b\")] public static string {|KEY0014:Get|}() => \"\"; }"),
        Tool("KEY0024", "a prompt that takes a list", "public static class T { [Prompt] public static string {|KEY0024:Get|}(int[] value) => \"\"; }"),
        Tool("KEY0024", "a resource that takes the whole object", "public record P(int A); public static class T { [Resource(\"a://b\")] public static string {|KEY0024:Get|}([FromArguments] P p) => \"\"; }"),
        Tool("KEY0025", "a prompt that is a number", "public static class T { [Prompt] public static int {|KEY0025:Get|}() => 1; }"),
        Tool("KEY0026", "a URI without a scheme", "public static class T { [Resource(\"b\")] public static string {|KEY0026:Get|}() => \"\"; }"),
        Tool("KEY0026", "an operator that can't be read back", "public static class T { [Resource(\"a://b{#x}\")] public static string {|KEY0026:Get|}(string x) => x; }"),
        Tool("KEY0027", "a variable that is no parameter", "public static class T { [Resource(\"a://{y}\")] public static string {|KEY0027:Get|}(string x = \"\") => x; }"),
        Tool("KEY0028", "templates of the same URIs", "public static class T { [Resource(\"a://{x}\")] public static string A(string x) => x; [Resource(\"a://{y}\")] public static string {|KEY0028:B|}(string y) => y; }"),
        Tool("KEY0009", "prompts of one name, beside a tool and a resource of it", """
            public static class T
            {
                [Tool("get")] public static int A() => 1;
                [Prompt("get")] public static string B() => "";
                [Prompt("GET")] public static string {|KEY0009:C|}() => "";
                [Resource("a://b", Name = "get")] public static string D() => "";
            }
            """),
        new("KEY0015", "a key that is no constant", Usings + "public static class K { [ContextKey<int>] public static readonly string {|KEY0015:A|} = \"a\"; }") { Registry = null },
        new("KEY0015", "a key without a name", Usings + "public static class K { [ContextKey<int>] public const string {|KEY0015:A|} = \"\"; }") { Registry = null },
        new("KEY0015", "a key whose accessor would be hidden", Usings + "public static class K { [ContextKey<int>] public const string {|KEY0015:Type|} = \"a\"; }") { Registry = null },
        new("KEY0015", "a private key", Usings + "public static class K { [ContextKey<int>] private const string {|KEY0015:A|} = \"a\"; }") { Registry = null },
        new("KEY0015", "a key in a generic type", Usings + "public static class K<T> { [ContextKey<int>] public const string {|KEY0015:A|} = \"a\"; }") { Registry = null },
        new("KEY0015", "a key that is obsolete as an error", Usings + "public static class K { [Obsolete(\"Gone.\", true), ContextKey<int>] public const string {|KEY0015:A|} = \"a\"; }") { Registry = null },
        new("KEY0015", "a key of a nullable value", Usings + "public static class K { [ContextKey<int?>] public const string {|KEY0015:A|} = \"a\"; }") { Registry = null },
        new("KEY0016", "a registry that isn't partial", Usings + "[PluginRegistry] public static class {|KEY0016:R|} { }") { Registry = null },
        new("KEY0016", "a registry that isn't static", Usings + "[PluginRegistry] public partial class {|KEY0016:R|} { }") { Registry = null },
        new("KEY0016", "a registry in a type that isn't partial", Usings + "public class O { [PluginRegistry] public static partial class {|KEY0016:R|} { } }") { Registry = null },
        new("KEY0017", "an include that is no registry", Usings + "[PluginRegistry(Include = [typeof(string)])] public static partial class {|KEY0017:R|};") { Registry = "R" },
        new("KEY0017", "a circle of includes", Usings + """
            [PluginRegistry(Include = [typeof(B)])] public static partial class {|KEY0017:A|};
            [PluginRegistry(Include = [typeof(A)])] public static partial class {|KEY0017:B|};
            """) { Registry = "A" },
        Tool("KEY0018", "no key of the type", "public static class T { [Tool] public static int {|KEY0018:Get|}([FromContext] Uri a) => 1; }"),
        Tool("KEY0018", "two keys of the type", """
            public static class K { [ContextKey<Uri>] public const string A = "a"; [ContextKey<Uri>] public const string B = "b"; }
            public static class T { [Tool] public static int {|KEY0018:Get|}([FromContext] Uri a) => 1; }
            """),
        Tool("KEY0103", "a parameter whose key is declared nowhere", "public static class T { [Tool] public static int Get([FromContext({|KEY0103:\"none\"|})] Uri a) => 1; }"),
        Tool("KEY0103", "a parameter whose key is misspelt", """
            public static class K { [ContextKey<Uri>] public const string A = "home"; }
            public static class T { [Tool] public static int Get([FromContext({|KEY0103:"hoem"|})] Uri a) => 1; }
            """),
        Tool("KEY0104", "a parameter of another type than its key", """
            public static class K { [ContextKey<Uri>] public const string A = "a"; }
            public static class T { [Tool] public static int Get([FromContext("a")] Version {|KEY0104:a|}) => 1; }
            """),
    ];

    private static Trip Tool(string id, string what, string markup) => new(id, what, Usings + markup + Plugin);
}
