using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Keyway.Harness;

/// <summary>One run of a generator: what went in, what came out, and the driver that remembers it.</summary>
public sealed class GeneratorRun
{
    private readonly Lazy<ImmutableSortedDictionary<string, string>> _texts;

    private GeneratorRun(GeneratorTest test, CSharpCompilation input, CSharpCompilation output, GeneratorDriver driver)
    {
        Test = test;
        Input = input;
        Output = output;
        Driver = driver;
        Result = driver.GetRunResult().Results.Single();
        _texts = new(() => Sources.ToImmutableSortedDictionary(
            static source => source.HintName,
            static source => source.SourceText.ToString(),
            StringComparer.Ordinal));
    }

    /// <summary>What was run.</summary>
    public GeneratorTest Test { get; }

    /// <summary>The author's code.</summary>
    public CSharpCompilation Input { get; }

    /// <summary>The author's code and the generated.</summary>
    public CSharpCompilation Output { get; }

    /// <summary>The driver after the run.</summary>
    public GeneratorDriver Driver { get; }

    /// <summary>What Roslyn says of the run.</summary>
    public GeneratorRunResult Result { get; }

    /// <summary>The emitted texts by hint name.</summary>
    public ImmutableSortedDictionary<string, string> Texts => _texts.Value;

    /// <summary>The emitted text of a hint name.</summary>
    /// <param name="hintName">The file's hint name.</param>
    /// <exception cref="HarnessException">No such file was emitted.</exception>
    public string this[string hintName] =>
        Texts.TryGetValue(hintName, out string? text)
            ? text
            : throw new HarnessException($"'{hintName}' wasn't emitted; these were: {string.Join(", ", Texts.Keys)}.");

    internal ImmutableArray<GeneratedSourceResult> Sources => Result.GeneratedSources;

    internal IEnumerable<SyntaxTree> GeneratedTrees => Sources.Select(static source => source.SyntaxTree);

    /// <summary>
    /// Asserts that authors' and generated code compile as C# 12 and as the newest C#, the generated without a warning.
    /// </summary>
    /// <returns>This run.</returns>
    /// <exception cref="GuardException">They don't.</exception>
    public GeneratorRun CompilesClean()
    {
        new CompilesCleanGuard().Check(this);
        return this;
    }

    /// <summary>Compiles and loads authors' and generated code.</summary>
    /// <returns>The loaded assembly; disposing it unloads.</returns>
    /// <exception cref="HarnessException">It doesn't compile.</exception>
    public LoadedAssembly Load() => LoadedAssembly.From(this);

    /// <summary>Starts editing the project the way an editor would: the same driver sees each state.</summary>
    /// <returns>The script.</returns>
    public EditScript Edit() => new(this);

    internal static GeneratorRun Of(GeneratorTest test, CSharpCompilation compilation, GeneratorDriver driver)
    {
        driver = driver.RunGeneratorsAndUpdateCompilation(compilation, out Compilation output, out _);

        // A run that threw has neither steps nor files: whatever looked at it next would find no fault.
        return driver.GetRunResult().Results.Single().Exception is { } exception
            ? throw new HarnessException($"The generator threw: {exception}", exception)
            : new(test, compilation, (CSharpCompilation)output, driver);
    }

    internal GeneratorRun Again(CSharpCompilation compilation) => Of(Test, compilation, Driver);

    internal GeneratorRun Again(IEnumerable<SourceFile> additionalFiles) =>
        Of(Test, Input, Driver.ReplaceAdditionalTexts([.. additionalFiles.Select(static file => new ProjectAdditionalText(file))]));
}
