using Microsoft.CodeAnalysis;

namespace Keyway.Generators.Tests.Infrastructure;

public class DocCommentTests
{
    [Theory]
    [InlineData("/// <summary>Says it.</summary>", "Says it.")]
    [InlineData("/// <summary>\n    /// Says it,\n    ///   and  more.\n    /// </summary>", "Says it, and more.")]
    [InlineData("/** <summary>Says it.</summary> */", "Says it.")]
    [InlineData("/**\n     * <summary>\n     * Says it,\n     * and more.\n     * </summary>\n     */", "Says it, and more.")]
    [InlineData("/// <summary>Takes <see cref=\"Model\"/>, <see cref=\"Model.Run(int)\"/>, <see cref=\"List{T}\"/> and <paramref name=\"x\"/>.</summary>", "Takes Model, Run, List and x.")]
    [InlineData("/// <summary>Gives <see langword=\"null\"/> or <see cref=\"Model\">the model</see> of <c>code</c>.</summary>", "Gives null or the model of code.")]
    [InlineData("/// <summary>One.<para>Two.</para><para>Three.</para></summary>", "One. Two. Three.")]
    [InlineData("/// <summary>a &lt; b &amp;&amp; c</summary>", "a < b && c")]
    [InlineData("/// <summary>Says it.\n    /// <param name=\"x\">Not closed.", null)]
    [InlineData("/// <summary><see cref=\"Model\"/>&#32;<see langword=\"null\"/></summary>", "Model null")]
    [InlineData("/// <summary>Says it.</summary></doc><doc>", null)]
    [InlineData("/// <summary>Says &what;.</summary>", null)]
    [InlineData("/// <summary></summary>", null)]
    [InlineData("/// <inheritdoc/>", null)]
    [InlineData("// <summary>Says it.</summary>", null)]
    [InlineData("//// <summary>Says it.</summary>", null)]
    [InlineData("/*** <summary>Says it.</summary> */", null)]
    [InlineData("/////////////// & ///////////////\n    /// <summary>Says it.</summary>", "Says it.")]
    [InlineData("/// <summary>Says it,\r    /// and more.</summary>", "Says it, and more.")]
    [InlineData("/// <summary>Says it,\r\n    /// and more.</summary>", "Says it, and more.")]
    [InlineData("/// Says it.", null)]
    [InlineData("#if true\n    /// <summary>Says it.</summary>\n#endif", "Says it.")]
    [InlineData("#if false\n    /// <summary>Says no.</summary>\n#else\n    /// <summary>Says it.</summary>\n#endif", "Says it.")]
    public void Summary_IsPlainTextInEveryMode(string comment, string? expected)
    {
        foreach (DocumentationMode mode in Enum.GetValues<DocumentationMode>())
        {
            GeneratorTest test = Author.Writes(
                $"public class Model {{ public static void Run(int x) {{ }} }} public class Tools\n{{\n    {comment}\n    [Tool] public static void Run(int x) {{ }}\n}}\n"
                + "[PluginRegistry] public static partial class Plugin;");
            test = test with { Project = test.Project with { DocumentationMode = mode } };

            using LoadedAssembly loaded = test.RunGuarded().Load();

            Assert.Equal(expected, loaded.Find("run").Description);
        }
    }

    [Fact]
    public void EveryMode_GivesTheSameFiles()
    {
        const string Source =
            """
            /// <summary>The model.</summary>
            /// <param name="A">The first.</param>
            public record Model(int A,
                /// <summary>The second.</summary>
                int B)
            {
                /// <summary>The third.</summary>
                public int C { get; init; }
            }
            /** <summary>How.</summary> */
            public enum How { Fast }
            public static class Tools
            {
                /// <summary>Runs.</summary>
                /// <param name="model">What <paramref name="how"/> says.</param>
                /// <param name="how">How.</param>
                [Tool] public static void Run(Model model, How how) { }
            }
            /// <summary>Acts.</summary>
            [Action] public class Act : PluginAction<Model> { protected override void Execute() { } }
            [PluginRegistry] public static partial class Plugin;
            """;
        GeneratorTest test = Author.Writes(Source);
        GeneratorRun[] runs =
        [
            .. Enum.GetValues<DocumentationMode>()
                .Select(mode => (test with { Project = test.Project with { DocumentationMode = mode } }).RunGuarded()),
        ];

        Assert.Equal(3, runs.Length);
        foreach (string hint in runs[0].Texts.Keys)
        {
            Assert.All(runs, run => Assert.Equal(runs[0][hint], run[hint]));
        }

        foreach (string text in new[] { "Runs.", "What how says.", "How.", "Acts.", "The model.", "The first.", "The second.", "The third." })
        {
            Assert.Contains(runs[0].Texts.Values, file => file.Contains($"\"{text}\"", StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("", "", "comment")]
    [InlineData("", "[Description(\"stated\")] ", "stated")]
    [InlineData("(Description = \"attribute\")", "[Description(\"stated\")] ", "attribute")]
    [InlineData("(Description = \"attribute\")", "", "attribute")]
    public void Descriptions_HaveAnOrder(string attribute, string description, string expected)
    {
        using LoadedAssembly loaded = Author.Runs(
            $"public static class Tools\n{{\n    /// <summary>comment</summary>\n    [Tool{attribute}] {description}public static void Run() {{ }}\n"
            + $"    /// <summary>comment</summary>\n    [Action{attribute}] {description}public static void Act() {{ }}\n}}\n"
            + "[PluginRegistry] public static partial class Plugin;").Load();

        Assert.Equal(expected, loaded.Find("run").Description);
        Assert.Equal(expected, loaded.Find("act").Description);
    }

    [Fact]
    public void StatedDescription_WinsOnParametersAndMembers()
    {
        using LoadedAssembly loaded = Author.Runs(
            """
            /// <param name="A">comment</param>
            /// <param name="B">comment</param>
            public record Model([property: Description("stated")] int A, [Description("stated")] int B);
            public record struct Point([Description("stated")] [Range(1, 2)] int X);
            public static class Tools
            {
                /// <param name="c">comment</param>
                [Tool] public static void Run([FromArguments] Model model, [Description("stated")] int c, Point point) { }
            }
            [PluginRegistry] public static partial class Plugin;
            """).Load();

        string schema = loaded.Find("run").InputSchema.ToString();
        Assert.DoesNotContain("comment", schema, StringComparison.Ordinal);
        Assert.Equal(4, schema.Split("\"stated\"").Length - 1);
        Assert.Contains("\"maximum\":2", schema, StringComparison.Ordinal);
    }
}
