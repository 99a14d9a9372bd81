namespace Keyway.Generators.Tests.Binding;

/// <summary>
/// What goes in may be null where the parameter or setter takes it, what comes out where the getter gives it: by their
/// annotations and by [AllowNull], [DisallowNull], [MaybeNull] and [NotNull]. That all of it compiles is a guard of each run.
/// </summary>
public class NullabilityTests
{
    private const string Null = "null";
    private const string Fault = "/model/name";
    private const string Usings = "using System.Diagnostics.CodeAnalysis;";

    [Theory]
    [InlineData("public class M { public M(string? name) => Name = name ?? \"none\"; public string Name { get; } }", "none")]
    [InlineData("public class M { public M(string name) => Name = name; public string? Name { get; } }", Fault)]
    [InlineData("public class M { public M([AllowNull] string name) => Name = name; public string? Name { get; } }", Null)]
    [InlineData("public class M { public M([DisallowNull] string? name) => Name = name; public string? Name { get; } }", Fault)]
    [InlineData("public class M(string? name) { [NotNull] public string? Name => name ?? \"none\"; }", "none")]
    [InlineData("public record M(string? Name) { public string Name { get; } = Name ?? \"none\"; }", "none")]
    [InlineData("public record M([property: AllowNull] string Name);", Fault)]
    [InlineData("public record M([property: MaybeNull] string Name);", Fault)]
    [InlineData("public record M([property: NotNull, DisallowNull] string? Name);", Null)]
    [InlineData("public class M { private string? _name; [AllowNull] public string Name { get => _name ?? \"none\"; set => _name = value; } }", "none")]
    [InlineData("public class M { private string? _name; [AllowNull] public string Name { get => _name ?? \"none\"; init => _name = value; } }", "none")]
    [InlineData("public class M { private string? _name; [AllowNull] public required string Name { get => _name ?? \"none\"; init => _name = value; } }", "none")]
    [InlineData("public class M { private string? _name; public string Name { get => _name ?? \"none\"; [param: AllowNull] set => _name = value; } }", Fault)]
    [InlineData("public class M { [DisallowNull] public string? Name { get; set; } }", Fault)]
    [InlineData("public class M { [DisallowNull] public string? Name { get; init; } }", Fault)]
    [InlineData("public class M { [DisallowNull] public required string? Name { get; init; } }", Fault)]
    [InlineData("public class M { [MaybeNull] public string Name { get; set; } = \"\"; }", Fault)]
    [InlineData("public class M { [AllowNull, MaybeNull] public string Name { get; set; } }", Null)]
    [InlineData("public class M { private string? _name; [NotNull] public string? Name { get => _name ?? \"none\"; set => _name = value; } }", "none")]
    [InlineData("public class M { private string? _name; public string? Name { [return: NotNull] get => _name ?? \"none\"; set => _name = value; } }", "none")]
    [InlineData("public class M { [DisallowNull, Range(1, 2)] public int? Name { get; set; } }", Fault)]
    [InlineData("public class M { [DisallowNull, Range(1, 2)] public int? Name { get; init; } }", Fault)]
    [InlineData("public class M { [DisallowNull] public required int? Name { get; init; } }", Fault)]
    [InlineData("public class M { public M([DisallowNull] int? name) => Name = name; [NotNull] public int? Name { get; } }", Fault)]
    [InlineData("public class M { private int? _name; [NotNull, AllowNull] public int? Name { get => _name ?? 1; set => _name = value; } }", "1")]
    [InlineData("public struct M { [DisallowNull] public int? Name { get; init; } [AllowNull] public string Other { get => \"\"; init { } } }", Fault)]
    [InlineData("public class M { [DisallowNull, MaxLength(3)] public string? Name { get; set; } }", Fault)]
    [InlineData("public class M { private string? _name; [AllowNull, MaxLength(4)] public string Name { get => _name ?? \"none\"; init => _name = value; } }", "none")]
    [InlineData("#nullable disable\npublic class M { public string Name { get; set; } }\n#nullable enable", Null)]
    [InlineData("#nullable disable\npublic class M { [DisallowNull] public string Name { get; set; } }\n#nullable enable", Fault)]
    public async Task NullMember_IsTakenWhereItMayGoIn(string model, string expected)
    {
        GeneratorRun run = Author.Writes(
            $$"""
            {{Usings}}
            namespace Acme
            {
                {{model}}
                public static class Tools
                {
                    [Tool] public static string Name(M model) => $"{model.Name}" is "" ? "null" : $"{model.Name}";
                    [Tool] public static M Echo(M model) => model;
                }
            }
            [PluginRegistry] public static partial class Plugin;
            """).RunGuarded();

        using LoadedAssembly loaded = run.Load();
        Assert.Contains(expected, await loaded.Call("name", """{"model":{"name":null}}"""), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("List<string?>", "List<string>")]
    [InlineData("List<string>", "List<string?>")]
    [InlineData("string?[]?", "string[]")]
    [InlineData("N?[]", "N[]?")]
    public void ElementsOfParameterAndProperty_MayDiffer(string parameter, string property)
        => Author.Runs(
            "public record N(string X); public class M { public M([Length(1, 2)] " + parameter + " names) => Names = null!; [MinLength(1)] public " + property + " Names { get; } }"
            + "public static class Tools { [Tool] public static M Echo(M model) => model; }");

    [Theory]
    [InlineData("string? x", "{}", Null)]
    [InlineData("[AllowNull] string x", "{}", Null)]
    [InlineData("[AllowNull] string x", "{\"x\":null}", Null)]
    [InlineData("[DisallowNull] string? x", "{}", "/x")]
    [InlineData("[DisallowNull] string? x", "{\"x\":null}", "/x")]
    [InlineData("[DisallowNull] string? x", "{\"x\":\"a\"}", "a")]
    [InlineData("[DisallowNull, Range(1, 2)] int? x", "{\"x\":null}", "/x")]
    [InlineData("[DisallowNull, Range(1, 2)] int? x", "{\"x\":3}", "/x")]
    [InlineData("[DisallowNull, Range(1, 2)] int? x", "{\"x\":2}", "2")]
    [InlineData("[DisallowNull] int? x = 5", "{}", "5")]
    [InlineData("[NotNull] string? x", "{}", "thrown")]
    [InlineData("[FromServices, AllowNull] IFormatProvider x", "{}", Null)]
    [InlineData("[FromServices, DisallowNull] IFormatProvider? x", "{}", "No service of type")]
    [InlineData("[FromContext(\"job_id\"), AllowNull] string x", "{}", Null)]
    [InlineData("[FromContext(\"job_id\"), DisallowNull] string? x", "{}", "Context key 'job_id'")]
    public async Task NullArgument_IsTakenWhereItMayGoIn(string parameter, string arguments, string expected)
    {
        string body = parameter.StartsWith("[NotNull]", StringComparison.Ordinal)
            ? "{ if (x is null) throw new ToolException(\"thrown\"); return x; }"
            : "=> $\"{x}\" is \"\" ? \"null\" : $\"{x}\";";
        GeneratorRun run = Author.Runs(
            $"{Usings} public static class Tools {{ [Tool] public static string Run({parameter}) {body} }} [PluginRegistry] public static partial class Plugin;");

        using LoadedAssembly loaded = run.Load();
        Assert.Contains(expected, await loaded.Call("run", arguments), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[return: MaybeNull] public static M Run() => null;")]
    [InlineData("[return: NotNull] public static M? Run() => new(\"\");")]
    [InlineData("[return: MaybeNull] public static string Run() => null;")]
    [InlineData("[return: MaybeNull] public static ToolResult Run() => null;")]
    [InlineData("[return: MaybeNull] public static M[] Run() => null;")]
    [InlineData("public static Task<M>? Run() => null;")]
    [InlineData("public static List<ToolContent?> Run() => [];")]
    [InlineData("public static ToolContent?[] Run() => [];")]
    [InlineData("public static IEnumerable<ToolContent>? Run() => null;")]
    [InlineData("public static Task<List<ToolContent?>> Run() => null!;")]
    [InlineData("public static ValueTask<ToolContent[]?> Run() => default;")]
    [InlineData("public static IAsyncEnumerable<string?> Run() => null!;")]
    [InlineData("public static List<M?>? Run() => null;")]
    [InlineData("public static Task? Run() => null;")]
    [InlineData("[return: MaybeNull] public static Task<string> Run() => null;")]
    [InlineData("public static IAsyncEnumerable<M>? Run() => null;")]
    [InlineData("\n#nullable disable\npublic static async Task<M> Run() { await Task.Yield(); return null; }\n#nullable enable\n")]
    public void NullResult_Compiles(string method)
        => Author.Runs($"{Usings} public record M(string X); public static class Tools {{ {method.Replace("public", "[Tool] public", StringComparison.Ordinal)} }} [PluginRegistry] public static partial class Plugin;");

    [Fact]
    public async Task SchemaOfAMember_SaysWhatGoesInAndWhatComesOut()
    {
        GeneratorRun run = Author.Runs(
            Usings + "public class M { private string? _a; [AllowNull] public string A { get => _a ?? \"\"; set => _a = value; } [DisallowNull] public string? B { get; set; } }"
            + "public static class Tools { [Tool] public static M Echo(M model) => model; } [PluginRegistry] public static partial class Plugin;");

        using LoadedAssembly loaded = run.Load();
        ToolDescriptor echo = loaded.Find("echo");
        Assert.Contains("""{"a":{"type":["string","null"]},"b":{"type":"string"}}""", echo.InputSchema.ToString(), StringComparison.Ordinal);
        Assert.Contains("""{"a":{"type":"string"},"b":{"type":["string","null"]}}""", echo.OutputSchema.ToString(), StringComparison.Ordinal);
        Assert.Equal("""{"a":"","b":"b"}""", await loaded.Call("echo", """{"model":{"a":null,"b":"b"}}"""));
    }
}
