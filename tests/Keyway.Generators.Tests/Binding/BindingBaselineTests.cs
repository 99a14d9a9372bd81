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
    public void Rules_AreCheckedAtTheValueOrAtTheInstance() => Verify(
        """
        public class OddAttribute(int than, params Type[] types) : ValidationAttribute { public string[]? Names { get; set; } public override bool IsValid(object? value) => than + types.Length != 0; }
        public class AskedAttribute : ValidationAttribute { protected override ValidationResult? IsValid(object? value, ValidationContext validationContext) => null; }
        public class WholeAttribute : ValidationAttribute { protected override ValidationResult? IsValid(object? value, ValidationContext validationContext) => null; }
        [Whole]
        public class Model : IValidatableObject
        {
            public Model() => Given = "";
            [Required] public string? Given { get; set; }
            [RegularExpression("[a-z]+", MatchTimeoutInMilliseconds = 5), EmailAddress(ErrorMessage = "{0} is no address")] public string? Text { get; set; }
            [AllowedValues(1, 2, null)] public int? Few { get; set; }
            [Odd(3, typeof(int), Names = ["a\"b", null!]), Asked, Display(Name = "The number")] public int Number { get; init; }
            [Compare("Text")] public string? Again { get; set; }
            [CustomValidation(typeof(Model), "Check")] public string? Checked { get; set; }
            public static ValidationResult? Check(string? value) => null;
            public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) => [];
        }
        """);

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
    public void ExtensionData_KeepsUnknownMembers() => Verify(
        "public class Model { public int X { get; set; } [JsonExtensionData] public Dictionary<string, object>? Others { get; init; } }");

    [Fact]
    public void PolymorphicType_ChoosesAmongItsDerivedTypes()
    {
        GeneratorRun run = Author.Runs(
            """
            namespace Acme
            {
                [JsonPolymorphic(TypeDiscriminatorPropertyName = "kind", IgnoreUnrecognizedTypeDiscriminators = true, UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling.FallBackToNearestAncestor)]
                [JsonDerivedType(typeof(Circle), "circle"), JsonDerivedType(typeof(Ring), 2), JsonDerivedType(typeof(Other))]
                public class Shape { public Shape? Parent { get; set; } }
                public class Circle : Shape { public int Radius { get; set; } }
                public class Ring : Circle { public int Inner { get; set; } }
                public class Other : Shape;
                public static class Tools { [Tool] public static Shape Echo(Shape model) => model; }
            }
            """);

        Baseline.Verify(run["Acme.Shape+Variants.Binding.g.cs"]);
    }

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

    [Fact]
    public void Converter_IsMadeBySource() => Baseline.Verify(Author.Runs(
        """
        namespace Acme
        {
            [JsonConverter(typeof(ModelConverter))] public record Model;
            public abstract class ModelConverter2 : JsonConverter<Model>;
            public class ModelConverter : ModelConverter2
            {
                public override Model Read(ref System.Text.Json.Utf8JsonReader reader, Type type, System.Text.Json.JsonSerializerOptions options) => new();
                public override void Write(System.Text.Json.Utf8JsonWriter writer, Model value, System.Text.Json.JsonSerializerOptions options) { }
            }
            public static class Tools { [Tool] public static Model? Echo(Model model) => model; }
        }
        """)["Acme.ModelConverter.Binding.g.cs"]);

    [Fact]
    public void WhatAConverterMakes_IsCheckedByItsAnnotations() => Baseline.Verify(Author.Runs(
        """
        namespace Acme
        {
            [JsonConverter(typeof(ModelConverter)), JsonDerivedType(typeof(Special))] public class Model : IValidatableObject
            {
                [Range(1, 9)] public int? Count { get; set; }
                [Required, EmailAddress, Compare("Other")] public string? Name { get; set; }
                public string? Other { get; set; }
                public Model? Next { get; set; }
                public Part[][] Parts { get; set; } = [];
                public Dictionary<string, Part> Named { get; set; } = [];
                public IEnumerable<ValidationResult> Validate(ValidationContext context) => [];
            }
            public class Special : Model { [MinLength(2)] public string? More { get; set; } }
            public readonly record struct Part([AllowedValues(1, 2)] int Kind);
            public class ModelConverter : JsonConverter<Model>
            {
                public override Model Read(ref System.Text.Json.Utf8JsonReader reader, Type type, System.Text.Json.JsonSerializerOptions options) => new();
                public override void Write(System.Text.Json.Utf8JsonWriter writer, Model value, System.Text.Json.JsonSerializerOptions options) { }
            }
            public static class Tools { [Tool] public static Model? Echo(Model model) => model; }
        }
        """)["Acme.Model+checks.Binding.g.cs"]);

    [Fact]
    public void FallbackContext_IsAskedForItsTypes() => Baseline.Verify(Author.Runs(
        """
        using System.Text.Json;
        using System.Text.Json.Serialization.Metadata;
        [assembly: JsonFallback(typeof(Acme.Context))]
        namespace Acme
        {
            [JsonSerializable(typeof(System.Version))]
            public class Context() : JsonSerializerContext(null)
            {
                public static Context Default { get; } = new();
                protected override JsonSerializerOptions? GeneratedSerializerOptions => null;
                public override JsonTypeInfo? GetTypeInfo(Type type) => null;
            }
            public static class Tools { [Tool] public static System.Version? Echo(System.Version version) => version; }
        }
        """)["System.Version.Binding.g.cs"]);

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
