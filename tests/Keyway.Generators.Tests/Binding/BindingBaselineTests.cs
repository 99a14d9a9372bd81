namespace Keyway.Generators.Tests.Binding;

public class BindingBaselineTests
{
    [Fact]
    public void PositionalRecord_TakesDefaults() => Verify(
        "public sealed record Model([property: Range(1, 9)] int Count, [MaxLength(5)] string Name = \"none\", Colour Colour = Colour.Red, double? Ratio = null);"
        + "public enum Colour { Green, Red }");

    [Fact]
    public void Class_KeepsWhatItsInitializersGave() => Verify(
        """
        /// <summary>A model.</summary>
        public class Model
        {
            /// <summary>How many.</summary>
            [Range(1, 1000)] public int Count { get; init; } = 10;
            public required string Name { get; init; }
            [Length(1, 3)] public List<string>? Tags { get; set; }
            public string? Note { get; set; } = "none";
            public string Read => "";
            [JsonIgnore] public object? Hidden { get; set; }
            [JsonPropertyName("the-other")] public bool Other { get; set; }
            [JsonRequired] public long Needed { get; set; }
        }
        """);

    [Fact]
    public void Struct_IsMadeWithWith() => Verify("public record struct Model(int X) { public int Y { get; init; } = 2; public int Z { get; set; } }");

    [Fact]
    public void RecursiveType_NamesItself() => Verify("public sealed record Model(string Name, List<Model> Children, Model? Parent = null);");

    [Fact]
    public void InheritedMembers_ComeFirst() => Verify(
        "public abstract class Base { public virtual int Id { get; init; } public string? Name { get; init; } } "
        + "public sealed class Model : Base { public override int Id { get; init; } public int Own { get; init; } }");

    [Fact]
    public void Enum_HasItsNames() => Verify(
        "/// <summary>How fast.</summary>\npublic enum Model { Slow, [JsonStringEnumMemberName(\"very-fast\")] Fast, Quick = Fast }");

    [Fact]
    public void HiddenMembers_AreReachedThroughAccessors() => Verify(
        """
        public class Base { public int Same { get; set; } public int Other { get; init; } }
        public class Model : Base
        {
            [JsonPropertyName("own")] public new int Same { get; set; }
            [JsonPropertyName("ownOther")] public new int Other { get; init; }
            [JsonInclude] public int Closed { get; private set; }
            [JsonInclude] private string? Hidden { get; init; }
            [JsonInclude] private int _field = 3;
            [JsonInclude] public int Field;
            [JsonPropertyOrder(-1), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Note { get; set; }
            [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] public int Count { get; set; }
            public override string ToString() => $"{_field}";
        }
        """);

    [Fact]
    public void GenericType_IsMadeTwiceForItsInitMembers()
    {
        GeneratorRun run = Author.Runs(
            """
            namespace Acme
            {
                public class Page<T> { public required T[] Items { get; init; } public int Size { get; init; } = 20; public T? First { get; init; } public string? Next { get; set; } }
                public static class Tools { [Tool] public static Page<int> Echo(Page<int> model) => model; }
            }
            """);

        Baseline.Verify(run["Acme.Page{int}.Binding.g.cs"]);
    }

    [Fact]
    public void ClosedTypes_NeverShareABinding()
    {
        GeneratorRun run = Author.Runs(
            """
            namespace Acme
            {
                public class Page<T> { public T? Item { get; init; } public class In<U> { public U? Item { get; init; } public enum Kind { A } public Kind K { get; init; } } }
                public static class Tools
                {
                    [Tool] public static void One(Page<string> a, Page<string?> b, Page<int> c, Page<int?> d, Page<string[]> e, Page<string?[]> f, Page<Page<int>> g) { }
                    [Tool] public static void Two(Page<int>.In<string> a, Page<string>.In<int> b, Page<int?>.In<string> c, Page<int>.In<string?> d) { }
                }
            #nullable disable
                public static class Older
                {
                    [Tool] public static Page<string> Three(Page<string> a, Page<string[]> b, Strict<string> c) => a;
                }
            #nullable enable
                public class Strict<T> where T : class { public required T Item { get; init; } }
            }
            """);

        string[] models = [.. run.Texts.Keys.Where(hint => hint.Contains(".Binding.", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
        Assert.Equal(17, models.Length);
        Assert.Contains("Acme.Page{string+null}.Binding.g.cs", models);
        Assert.Contains("Acme.Page{int}.In{string}.Kind.Binding.g.cs", models);
        Assert.Contains("Acme.Strict{string}.Binding.g.cs", models);
    }

    private static void Verify(string model, [System.Runtime.CompilerServices.CallerMemberName] string test = "")
    {
        GeneratorRun run = Author.Runs(
            $$"""
            namespace Acme
            {
                {{model}}
                public static class Tools { [Tool] public static Model Echo(Model model) => model; }
            }
            """);

        Baseline.Verify(run["Acme.Model.Binding.g.cs"], testMethod: test);
    }
}
