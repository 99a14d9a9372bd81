using Keyway.Analyzers.Suppressors;
using Keyway.Harness;

namespace Keyway.Analyzers.Tests.Suppressors;

/// <summary>IL2026 is silent on annotations of what is bound, and nowhere else.</summary>
public sealed class AnnotationSuppressorTests
{
    private const string Code = """
        using System;
        using System.Collections.Generic;
        using System.ComponentModel.DataAnnotations;
        using Keyway;

        public static class Tools
        {
            [Tool] public static void Run([MinLength(1)] int[] few, [Length(1, 2)] string text, Model model, [FromServices, {|IL2026:MaxLength(3)|}] string service) { }
            public static void Other([{|IL2026:MinLength(1)|}] int[] few) { }
            [Tool] public static void Ranged([Range(typeof(decimal), "1", "2")] decimal x) { }
            public static void OtherRanged([{|IL2026:Range(typeof(decimal), "1", "2")|}] decimal x) { }
        }

        public class Base { [MaxLength(9)] public string? Inherited { get; set; } }
        public class Model : Base { [MaxLength(3)] public List<int>? Few { get; set; } [MinLength(1)] public string? AtSymbol { get; set; } public Inner? Inner { get; set; } [MaxLength(2), System.Text.Json.Serialization.JsonInclude] public string? Field; }
        public record Inner([MaxLength(2)] string A, [property: MaxLength(2)] string B);
        public class Unbound { [{|IL2026:MaxLength(3)|}] public string? Few { get; set; } [MinLength(1)] public string? {|IL2026:AtSymbol|} { get; set; } }
        """;

    [Fact]
    public Task AnnotationsOfWhatIsBound_DontWarn()
        => new AnalyzerTest([new TrimAnalyzer(), new AnnotationSuppressor()])
            .WithReference<ToolAttribute>()
            .WithSource("Tools.cs", Code)
            .RunAsync();

    [Theory]
    [InlineData("using Mark = Keyway.ToolAttribute;", "Mark")]
    [InlineData("using MarkAttribute = Keyway.ToolAttribute;", "Mark")]
    [InlineData("using MarkAttribute = Keyway.ToolAttribute;", "MarkAttribute")]
    [InlineData("global using MarkAttribute = Keyway.ToolAttribute;", "Mark")]
    public Task AnnotationsOfWhatAnAliasMarks_DontWarn(string alias, string mark)
        => new AnalyzerTest([new TrimAnalyzer(), new AnnotationSuppressor()])
            .WithReference<ToolAttribute>()
            .WithSource("Tools.cs", $$"""
                {{alias}}
                using System.Collections.Generic;
                using System.ComponentModel.DataAnnotations;

                public static class Tools { [{{mark}}] public static void Run(Model model) { } }
                public class Model { [MaxLength(3)] public List<int>? Few { get; set; } }
                public class Unbound { [{|IL2026:MaxLength(3)|}] public List<int>? Few { get; set; } }
                """)
            .RunAsync();

    [Fact]
    public async Task WithoutTheSuppressor_EachWarns()
    {
        var loud = new AnalyzerTest([new TrimAnalyzer()]).WithReference<ToolAttribute>().WithSource("Tools.cs", Code);

        HarnessException differs = await Assert.ThrowsAsync<HarnessException>(loud.RunAsync);
        Assert.Contains("IL2026", differs.Message, StringComparison.Ordinal);
    }
}
