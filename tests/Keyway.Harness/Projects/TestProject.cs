using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Keyway.Harness;

/// <summary>
/// The author's project of a test: files, references and settings. Immutable: each change gives a new one.
/// </summary>
/// <remarks>There are no implicit usings: generated code that leans on them breaks in projects without them.</remarks>
public sealed record TestProject
{
    // Above every warning wave there is: a new wave shouldn't be an author's first news of it.
    private const int EveryWarningWave = 9999;

    /// <summary>The files, in the order the compiler gets them.</summary>
    public ImmutableArray<SourceFile> Files { get; init; } = [];

    /// <summary>References besides the runtime's.</summary>
    public ImmutableArray<TestReference> References { get; init; } = [];

    /// <summary>Files that aren't C#, as <c>AdditionalFiles</c> gives them.</summary>
    public ImmutableArray<SourceFile> AdditionalFiles { get; init; } = [];

    /// <summary>Settings the generator can ask for, <c>build_property.RootNamespace</c>.</summary>
    public ImmutableDictionary<string, string> GlobalOptions { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>The assembly's name.</summary>
    public string AssemblyName { get; init; } = "TestAssembly";

    /// <summary>The language version, C# 12 unless told: the oldest that generated code must compile as.</summary>
    public LanguageVersion LanguageVersion { get; init; } = LanguageVersion.CSharp12;

    /// <summary>Whether nullability is checked.</summary>
    public NullableContextOptions Nullable { get; init; } = NullableContextOptions.Enable;

    /// <summary>
    /// How comments are read. <see cref="DocumentationMode.None"/> is what the compiler does in a project that writes
    /// no documentation file: comments are then trivia without structure.
    /// </summary>
    public DocumentationMode DocumentationMode { get; init; } = DocumentationMode.Diagnose;

    /// <summary>A library unless told.</summary>
    public OutputKind OutputKind { get; init; } = OutputKind.DynamicallyLinkedLibrary;

    /// <summary>Severities set by the project, by ID; for rules that are off unless asked for.</summary>
    public ImmutableDictionary<string, ReportDiagnostic> Severities { get; init; } =
        ImmutableDictionary<string, ReportDiagnostic>.Empty;

    internal CSharpParseOptions ParseOptions => new(LanguageVersion, DocumentationMode);

    /// <summary>Adds a file, or replaces the one of this name in its place.</summary>
    /// <param name="name">The file's name.</param>
    /// <param name="text">The file's content.</param>
    /// <returns>The changed project.</returns>
    public TestProject WithFile(string name, string text)
    {
        int index = IndexOf(name);
        var file = new SourceFile(name, text);
        return this with { Files = index < 0 ? Files.Add(file) : Files.SetItem(index, file) };
    }

    /// <summary>Adds a file that isn't C#, or replaces the one of this name.</summary>
    /// <param name="name">The file's name.</param>
    /// <param name="text">The file's content.</param>
    /// <returns>The changed project.</returns>
    public TestProject WithAdditionalFile(string name, string text) =>
        this with { AdditionalFiles = [.. AdditionalFiles.Where(file => file.Name != name), new SourceFile(name, text)] };

    /// <summary>Removes a file.</summary>
    /// <param name="name">The file's name.</param>
    /// <returns>The changed project.</returns>
    /// <exception cref="HarnessException">There is no such file.</exception>
    public TestProject WithoutFile(string name) => this with { Files = Files.Remove(File(name)) };

    /// <summary>Finds a file.</summary>
    /// <param name="name">The file's name.</param>
    /// <returns>The file.</returns>
    /// <exception cref="HarnessException">There is no such file.</exception>
    public SourceFile File(string name) =>
        IndexOf(name) is >= 0 and var index
            ? Files[index]
            : throw new HarnessException(
                $"No file '{name}'; there are: {string.Join(", ", Files.Select(static file => file.Name))}.");

    /// <summary>Parses everything anew.</summary>
    /// <returns>A compilation that shares nothing but the references with an earlier one.</returns>
    public CSharpCompilation CreateCompilation()
    {
        if (Files.GroupBy(static file => file.Name, StringComparer.Ordinal)
            .FirstOrDefault(static group => group.Count() > 1) is { } twice)
        {
            throw new HarnessException($"Two files are named '{twice.Key}'.");
        }

        return CSharpCompilation.Create(
            AssemblyName,
            Files.Select(Parse),
            RuntimeReferences.All.Concat(References.Select(static reference => reference.Metadata)).Distinct(),
            new CSharpCompilationOptions(
                OutputKind,
                nullableContextOptions: Nullable,
                warningLevel: EveryWarningWave,
                specificDiagnosticOptions: Severities,
                deterministic: true));
    }

    internal SyntaxTree Parse(SourceFile file) =>
        CSharpSyntaxTree.ParseText(SourceText.From(file.Text, Encoding.UTF8), ParseOptions, file.Name);

    private int IndexOf(string name)
    {
        for (int i = 0; i < Files.Length; i++)
        {
            if (Files[i].Name == name)
            {
                return i;
            }
        }

        return -1;
    }
}
