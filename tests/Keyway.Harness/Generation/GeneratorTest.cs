using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Keyway.Harness;

/// <summary>
/// A generator, a project for it, and what must hold whenever it runs. Immutable: each change gives a new one.
/// </summary>
/// <param name="Create">Makes the generator; a new one for each driver, as the compiler does.</param>
/// <param name="Steps">The generator's list of tracking names.</param>
public sealed record GeneratorTest(Func<IIncrementalGenerator> Create, ImmutableArray<string> Steps)
{
    private readonly ImmutableArray<string>? _expectedSteps;

    /// <summary>The author's project.</summary>
    public TestProject Project { get; init; } = new();

    /// <summary>The steps that must yield something when files are emitted; all of them unless told.</summary>
    public ImmutableArray<string> ExpectedSteps
    {
        get => _expectedSteps ?? Steps;
        init => _expectedSteps = value;
    }

    /// <summary>IDs of the diagnostics the generator itself reports; none unless told.</summary>
    public ImmutableArray<string> ExpectedDiagnostics { get; init; } = [];

    /// <summary>
    /// IDs of the compile errors in the author's own files; none unless told. Generated files never have any.
    /// </summary>
    public ImmutableArray<string> ExpectedErrors { get; init; } = [];

    /// <summary>What <see cref="Run"/> checks; everything unless told.</summary>
    public ImmutableArray<IGuard> Guards { get; init; } = StandardGuards.All;

    /// <summary>Adds a file, or replaces the one of this name.</summary>
    /// <param name="name">The file's name.</param>
    /// <param name="text">The file's content.</param>
    /// <returns>The changed test.</returns>
    public GeneratorTest WithSource(string name, string text) => this with { Project = Project.WithFile(name, text) };

    /// <summary>Adds a file that isn't C#, or replaces the one of this name.</summary>
    /// <param name="name">The file's name.</param>
    /// <param name="text">The file's content.</param>
    /// <returns>The changed test.</returns>
    public GeneratorTest WithAdditionalFile(string name, string text) =>
        this with { Project = Project.WithAdditionalFile(name, text) };

    /// <summary>Adds a reference.</summary>
    /// <param name="reference">What the project refers to.</param>
    /// <returns>The changed test.</returns>
    public GeneratorTest WithReference(TestReference reference) =>
        this with { Project = Project with { References = Project.References.Add(reference) } };

    /// <summary>Adds a reference to the assembly of a type.</summary>
    /// <typeparam name="T">Any type of the assembly.</typeparam>
    /// <returns>The changed test.</returns>
    public GeneratorTest WithReference<T>() => WithReference(TestReference.FromType(typeof(T)));

    /// <summary>Names the only steps that this project makes yield something.</summary>
    /// <param name="steps">Some of <see cref="Steps"/>.</param>
    /// <returns>The changed test.</returns>
    public GeneratorTest Expecting(params string[] steps) => this with { ExpectedSteps = [.. steps] };

    /// <summary>Drops one guard.</summary>
    /// <typeparam name="TGuard">The guard.</typeparam>
    /// <param name="reason">Why it can't hold here.</param>
    /// <returns>The changed test.</returns>
    public GeneratorTest Without<TGuard>(string reason)
        where TGuard : IGuard
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        return this with { Guards = Guards.RemoveAll(static guard => guard is TGuard) };
    }

    /// <summary>Runs the generator and checks every guard.</summary>
    /// <returns>The first run.</returns>
    /// <exception cref="GuardException">A guard found a fault.</exception>
    /// <exception cref="HarnessException">The generator threw.</exception>
    public GeneratorRun Run()
    {
        GeneratorRun run = Start();
        foreach (IGuard guard in Guards)
        {
            guard.Check(run);
        }

        return run;
    }

    /// <summary>Runs the generator and checks nothing.</summary>
    /// <returns>The run.</returns>
    /// <exception cref="HarnessException">The generator threw.</exception>
    public GeneratorRun Start() => Start(Project.CreateCompilation());

    internal GeneratorRun Start(CSharpCompilation compilation) =>
        GeneratorRun.Of(this, compilation, CreateDriver(trackSteps: true));

    internal GeneratorDriver CreateDriver(bool trackSteps) =>
        CSharpGeneratorDriver.Create(
            [Create().AsSourceGenerator()],
            Project.AdditionalFiles.Select(static file => new ProjectAdditionalText(file)),
            Project.ParseOptions,
            new ProjectOptionsProvider(Project.GlobalOptions),
            new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackSteps));
}
