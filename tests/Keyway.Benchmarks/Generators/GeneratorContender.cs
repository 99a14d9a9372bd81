using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using Keyway.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Keyway.Benchmarks.Generators;

/// <summary>A generator and a project of some size that it works for.</summary>
internal sealed class GeneratorContender
{
    private static readonly CSharpParseOptions s_parseOptions = new(LanguageVersion.CSharp12, DocumentationMode.None);

    private readonly Type _generator;
    private readonly GeneratorProject _project;
    private readonly CSharpCompilation _compilation;
    private readonly GeneratorDriver _driver;
    private int _edits;

    // Runs it once. The project file tells where the generator's assembly is, under the generator's name.
    private GeneratorContender(string generator, string type, GeneratorProject project)
    {
        string file = typeof(GeneratorContender).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(metadata => metadata.Key == generator).Value!;
        _generator = Assembly.LoadFrom(file).GetType(type, throwOnError: true)!;
        _project = project;
        _compilation = Compile();
        _driver = Driver().RunGenerators(_compilation);
        GeneratorDriverRunResult result = _driver.GetRunResult();
        if (result.Diagnostics.Length > 0 || result.GeneratedTrees.Length < project.Count / GeneratorProject.PerFile)
        {
            throw new InvalidOperationException(
                $"{type} emitted {result.GeneratedTrees.Length} files and reported: {string.Join('\n', result.Diagnostics)}");
        }
    }

    /// <summary>Makes Keyway's, and runs it once.</summary>
    /// <param name="count">How many methods it works for.</param>
    public static GeneratorContender Keyway(int count)
        => new("KeywayGenerator", "Keyway.Generators.KeywayGenerator", new KeywayProject(count));

    /// <summary>Makes System.Text.Json's, and runs it once.</summary>
    /// <param name="count">How many records it works for.</param>
    public static GeneratorContender Json(int count)
        => new("JsonGenerator", "System.Text.Json.SourceGeneration.JsonSourceGenerator", new JsonProject(count));

    /// <summary>Returns what one run takes after an edit that was never made before.</summary>
    public TimeSpan Run(GeneratorEdit edit)
    {
        if (edit == GeneratorEdit.Cold)
        {
            CSharpCompilation fresh = Compile();
            CSharpGeneratorDriver driver = Driver();
            return Time(driver, fresh);
        }

        (string file, string before, string after) = _project.Edit(edit);
        SyntaxTree old = _compilation.SyntaxTrees.Single(tree => tree.FilePath == file);
        string text = old.ToString();
        string edited = text.Replace(before, string.Format(CultureInfo.InvariantCulture, after, ++_edits), StringComparison.Ordinal);
        return text == edited
            ? throw new InvalidOperationException($"Expected '{before}' in {file}.")
            : Time(_driver, _compilation.ReplaceSyntaxTree(old, Parse(edited, file)));
    }

    private static TimeSpan Time(GeneratorDriver driver, CSharpCompilation compilation)
    {
        long start = Stopwatch.GetTimestamp();
        driver.RunGenerators(compilation);
        return Stopwatch.GetElapsedTime(start);
    }

    private CSharpGeneratorDriver Driver()
        => CSharpGeneratorDriver.Create(
            [((IIncrementalGenerator)Activator.CreateInstance(_generator)!).AsSourceGenerator()], parseOptions: s_parseOptions);

    private CSharpCompilation Compile()
        => CSharpCompilation.Create(
            "Acme",
            _project.Files.Select(file => Parse(file.Text, file.Name)),
            [.. RuntimeReferences.All, RuntimeReferences.Of(typeof(ToolInvoker).Assembly)],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    private static SyntaxTree Parse(string text, string file) => CSharpSyntaxTree.ParseText(text, s_parseOptions, file);
}
