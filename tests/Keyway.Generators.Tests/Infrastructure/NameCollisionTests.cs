using System.Globalization;

namespace Keyway.Generators.Tests.Infrastructure;

public class NameCollisionTests
{
    private const string Registry = "[PluginRegistry] public static partial class Plugin;";

    [Theory]
    [InlineData("namespace A { public class B { [Tool(\"one\")] public static void C_D() { } public class C { [Tool(\"two\")] public static void D() { } } } }")]
    [InlineData("namespace A_B { public class C { [Tool(\"one\")] public static void X() { } } } namespace A { public class B_C { [Tool(\"two\")] public static void X() { } } }")]
    [InlineData("namespace One { public class C { [Tool(\"one\")] public static void X() { } } } namespace Two { public class C { [Tool(\"two\")] public static void X() { } } }")]
    [InlineData("public class Foo { [Tool(\"one\")] public static void X() { } } public class foo { [Tool(\"two\")] public static void X() { } }")]
    [InlineData("public class Foo { [Tool(\"one\")] public static void X() { } [Tool(\"two\")] public static void x() { } }")]
    [InlineData("public class Foo { [Tool(\"one\")] public static void X() { } [Tool(\"two\")] public static void X(int a) { } }")]
    [InlineData("public class Foo { [Tool(\"one\")] public static void X() { } public class foo { [Tool(\"two\")] public static void X() { } } }")]
    [InlineData("public class Größe { [Tool(\"one\")] public static void Länge() { } } public class Gr_ße { [Tool(\"two\")] public static void L_nge() { } }")]
    [InlineData("public class Outer<T> { public class C { [Tool(\"no\")] public static void X() { } } } public class Outer { [Tool(\"one\")] public static void X() { } public class C { [Tool(\"two\")] public static void X() { } } }")]
    public void Tools_AreTwo(string types)
    {
        using LoadedAssembly loaded = Author.Runs(types, Registry).Load();

        Assert.Equal(["one", "two"], loaded.Registry().Names.ToArray());
        Assert.Equal(2, loaded.Registry().Tools.Select(tool => tool.Name).Distinct().Count());
    }

    [Theory]
    [InlineData("public record Foo(int X); public record foo(string X);", "Foo a, foo b")]
    [InlineData("namespace A_B { public record C(int X); } namespace A { public record B_C(string X); }", "A_B.C a, A.B_C b")]
    [InlineData("namespace A { public record C(int X); } namespace B { public record C(string X); }", "A.C a, B.C b")]
    [InlineData("public class A { public record C(int X); } public class B { public record C(string X); }", "A.C a, B.C b")]
    [InlineData("public enum Foo { A } public enum foo { B }", "Foo a, foo b")]
    [InlineData("public record String(int X); public record Boolean(string X, bool Y); public record List(int[] X);", "String a, Boolean b, List c, List<string> d, string e, bool f")]
    [InlineData("public record Rules(int X); public record ToolMethod(int X); public record Arguments([property: Range(1, 2)] int X);", "Rules a, ToolMethod b, [Range(1, 2)] int arguments, Arguments c")]
    public void Bindings_AreTheirOwn(string models, string parameters)
        => Assert.Contains(
            Author.Runs(models, $"public static class Tools {{ [Tool] public static void Run({parameters}) {{ }} }}", Registry).Texts.Keys,
            hint => hint.Contains("Binding", StringComparison.Ordinal));

    [Theory]
    [InlineData("public class A { public class B { [ContextKey<int>] public const string K = \"a\"; } } public class A_B { [ContextKey<int>] public const string L = \"b\"; }")]
    [InlineData("public class Keys { [ContextKey<int>] public const string K = \"a\"; } public class keys { [ContextKey<int>] public const string L = \"b\"; }")]
    [InlineData("public class Keys { [ContextKey<int>] public const string K = \"a\"; [ContextKey<int>] public const string k = \"b\"; }")]
    [InlineData("namespace A { public class Keys { [ContextKey<int>] public const string K = \"a\"; } } namespace B { public class Keys { [ContextKey<int>] public const string K = \"b\"; } }")]
    [InlineData("namespace Acme.Acme { public class Keys { [ContextKey<Keys>] public const string K = \"a\"; [ContextKey<int>] public const string @class = \"b\"; } }")]
    [InlineData("namespace @namespace.@event { public class @class { [ContextKey<@class>] public const string @base = \"a\"; } }")]
    [InlineData("namespace Acme.Keyway.System { public class Keys { [ContextKey<int>] public const string K = \"a\"; } }")]
    public void KeyClasses_HaveAccessorsOfTheirOwn(string types)
        => Assert.Contains(Author.Runs(types).Texts.Keys, hint => hint.EndsWith(".Context.g.cs", StringComparison.Ordinal));

    [Fact]
    public void Registries_MayDifferInCase()
    {
        GeneratorRun run = Author.Runs(
            "[PluginRegistry] public static partial class Plugin; [PluginRegistry] public static partial class plugin;"
            + "namespace @namespace { public partial struct @class { [PluginRegistry] public static partial class @event; } }");

        Assert.Equal(3, run.Texts.Count);
        using LoadedAssembly loaded = run.Load();
        Assert.Empty(loaded.Registry("plugin").Names.ToArray());
        Assert.Empty(loaded.Registry("namespace.class+event").Names.ToArray());
    }

    [Fact]
    public async Task KeywordNames_AreServed()
    {
        GeneratorRun run = Author.Runs(
            """
            namespace @namespace
            {
                public record @class(int @event, @enum @enum = @enum.@default) { public bool @is { get; init; } public required string @out { get; set; } }
                public enum @enum { @default, @void }
                public class @static(int? @this = null)
                {
                    [Tool] public string @lock(@class @new, int @while = 1, [FromArguments] @record @params = default) => $"{@new} {@while} {@params} {@this}";
                }
                public struct @record { public string? @ref { get; init; } public int @int { get; set; } }
            }
            """,
            Registry);

        using LoadedAssembly loaded = run.Load();
        Assert.Equal(
            "class { event = 5, enum = void, is = True, out = o } 2 namespace.record ",
            await loaded.Call("lock", """{"new":{"event":5,"enum":"void","is":true,"out":"o"},"while":2,"ref":"r","int":3}"""));
    }

    [Theory]
    [InlineData("reader members member at value arguments call target faults schema writer present name", 78)]
    [InlineData("Names AllNames Required IndexOf Read Arguments Instance ToString Equals GetType Names_ global _", 78)]
    [InlineData("Rules BindingReader BindingMark MemberSet ReadOnlySpan NullableBinding IntegerBinding Int32 String System Keyway Rules_ RulesBinding", 78)]
    [InlineData("context result Schema Call Value Reader Target InvokeAsync Descriptor Describe NeedsScope ToolInvocation ToolResult", 78)]
    [InlineData("@class @default @var @record @value @field @await @async @dynamic @nameof @is @new @null", 78)]
    public async Task ParameterNames_MayEqualEmittedOnes(string list, int total)
    {
        string[] names = list.Split(' ');
        string parameters = string.Join(", ", names.Select(name => $"[Range(0, 99)] int? {name}"));
        string sum = string.Join(" + ", names);

        GeneratorRun run = Author.Runs($"public class Tools {{ [Tool] public int? Sum({parameters}) => {sum}; }}", Registry);

        using LoadedAssembly loaded = run.Load();
        string json = $"{{{string.Join(",", names.Select((name, i) => $"\"{name.TrimStart('@')}\":{i}"))}}}";
        Assert.Equal(total.ToString(CultureInfo.InvariantCulture), await loaded.Call("sum", json));
    }

    [Theory]
    [InlineData("[Range(0, 99)] public int? {0} {{ get; set; }}")]
    [InlineData("[Range(0, 99)] public int {0} {{ get; init; }}")]
    [InlineData("[Range(0, 99)] public required int {0} {{ get; init; }}")]
    public async Task MemberNames_MayEqualEmittedOnes(string member)
    {
        string[] names =
        [
            "Reader", "Members", "Member", "At", "Value", "Arguments", "Call", "Target", "Faults", "Schema", "Writer", "Present", "Name",
            "Names", "AllNames", "Required", "IndexOf", "Read", "Write", "Validate", "WriteSchema", "WriteMembers", "CheckName", "SetName", "ValueAt", "Value_",
        ];
        string members = string.Concat(names.Select(name => string.Format(null, member, name)));
        string sum = string.Join(" + ", names.Select(name => "model." + name));

        GeneratorRun run = Author.Runs(
            $"public class Model {{ {members} }} public class Tools {{ [Tool] public int? Sum(Model model) => {sum}; [Tool] public Model Echo(Model model) => model; }}", Registry);

        using LoadedAssembly loaded = run.Load();
        string json = string.Join(",", names.Select((name, i) => $"\"{JsonNamingPolicyName(name)}\":{i}"));
        Assert.Equal("325", await loaded.Call("sum", $"{{\"model\":{{{json}}}}}"));
        Assert.Equal($"{{{json}}}", await loaded.Call("echo", $"{{\"model\":{{{json}}}}}"));
    }

    [Theory]
    [InlineData("acme_fooBinding")]
    [InlineData("Rules")]
    [InlineData("Equals")]
    public async Task NameOfAWholeObject_MayEqualAnEmittedOne(string name)
    {
        GeneratorRun run = Author.Runs(
            "namespace acme { public record foo([property: Range(1, 2)] int X); }"
            + $"public static class Tools {{ [Tool] public static string Run([FromArguments] acme.foo {name}, [Range(1, 5)] int x2) => $\"{{{name}}} {{x2}}\"; }}",
            Registry);

        using LoadedAssembly loaded = run.Load();
        Assert.Equal("foo { X = 1 } 4", await loaded.Call("run", """{"x":1,"x2":4}"""));
    }

    [Theory]
    [InlineData("Rules")]
    [InlineData("BindingReader")]
    [InlineData("System")]
    [InlineData("Acme_MBinding")]
    public async Task TypesAndMembersOfOneName_AreBound(string name)
    {
        GeneratorRun run = Author.Runs(
            $"namespace Acme {{ public record {name}([property: Range(1, 2)] int X); public record M({name} {name}, [property: MaxLength(3)] string Rules2) {{ [Range(1, 9)] public int Y_ {{ get; init; }} }} }}"
            + "public static class Tools { [Tool] public static Acme.M Echo(Acme.M model) => model; }",
            Registry);

        using LoadedAssembly loaded = run.Load();
        string json = $"{{\"{JsonNamingPolicyName(name)}\":{{\"x\":1}},\"rules2\":\"a\",\"y_\":3}}";
        Assert.Equal(json, await loaded.Call("echo", $"{{\"model\":{json}}}"));
    }

    [Fact]
    public async Task MembersThatDifferInCase_AreTwoIfTheirJsonNamesAre()
    {
        GeneratorRun run = Author.Runs(
            "public record Model(int A, [property: JsonPropertyName(\"b\")] int a) { public int Name { get; init; } [JsonPropertyName(\"other\")] public int name { get; init; } }"
            + "public static class Tools { [Tool] public static string Run(Model model, int x, [Argument(Name = \"y\")] int X) => $\"{model} {x} {X}\"; }",
            Registry);

        using LoadedAssembly loaded = run.Load();
        Assert.Equal(
            "Model { A = 1, a = 2, Name = 3, name = 4 } 5 6",
            await loaded.Call("run", """{"model":{"a":1,"b":2,"name":3,"other":4},"x":5,"y":6}"""));
    }

    [Fact]
    public async Task MembersNamedAsEmittedCodeNamesItsOwn_AreBound()
    {
        GeneratorRun run = Author.Runs(
            "public class OwnAttribute : ValidationAttribute { public override bool IsValid(object? value) => true; }"
            + "[Own] public class Model { public string? Exception { get; set; } [Own] public string? Instance { get; set; } public int Others { get; set; } }"
            + "public static class Tools { [Tool] public static Model Echo(Model model) => model; }",
            Registry);

        using LoadedAssembly loaded = run.Load();
        const string Json = """{"exception":"a","instance":"b","others":1}""";
        Assert.Equal(Json, await loaded.Call("echo", $$"""{"model":{{Json}}}"""));
    }

    [Fact]
    public void ContextParametersOfMethodAndConstructor_MayShareNames()
    {
        GeneratorRun run = Author.Runs(
            "public static class Keys { [ContextKey<int>] public const string A = \"a\"; }"
            + "public class Tools([FromContext(\"a\")] int? model) { [Tool] public string Run([FromContext(\"a\")] int? model) => $\"{this.model}\"; private int? model = model; }",
            Registry);

        using LoadedAssembly loaded = run.Load();
        Assert.Equal(["run"], loaded.Registry().Names.ToArray());
    }

    private static string JsonNamingPolicyName(string name) => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(name);
}
