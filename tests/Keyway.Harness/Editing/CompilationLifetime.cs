using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace Keyway.Harness;

/// <summary>
/// A generator lets go of old compilations. In an editor there is one for every keystroke, each with megabytes of
/// symbols; whatever a model, a cache or a static field keeps of one keeps all of it.
/// </summary>
public static class CompilationLifetime
{
    private const int Attempts = 10;

    /// <summary>
    /// Asserts that the first compilation and its syntax can be collected after two edits, while the driver lives on.
    /// </summary>
    /// <param name="test">The generator and a project that makes it emit something.</param>
    /// <exception cref="HarnessException">Something keeps the compilation.</exception>
    public static void CompilationIsCollected(this GeneratorTest test)
    {
        ArgumentNullException.ThrowIfNull(test);
        (GeneratorDriver driver, ImmutableArray<WeakReference> first) = RunWithEdits(test);
        for (int attempt = 0; attempt < Attempts && IsAlive(first); attempt++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        // The driver itself must be alive, or its death would have freed everything.
        GC.KeepAlive(driver);
        if (IsAlive(first))
        {
            throw new HarnessException(
                "Two edits later the first compilation, or its syntax, is still alive: "
                + "a model, a comparer's state or a static field of the generator keeps it.");
        }
    }

    // Locals of one method may live until it returns; in methods of their own, never inlined, they are gone when the
    // collector looks.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (GeneratorDriver Driver, ImmutableArray<WeakReference> First) RunWithEdits(GeneratorTest test)
    {
        // Tracked steps remember the steps of earlier runs, and with them the compilations: editors don't track.
        (GeneratorDriver driver, ImmutableArray<WeakReference> first) = RunFirst(test);
        TestProject project = test.Project;
        for (int edit = 0; edit < 2; edit++)
        {
            project = project with { Files = [.. project.Files.Select(UnrelatedEditIsCachedGuard.Commented)] };
            driver = RunNext(driver, project);
        }

        return (driver, first);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (GeneratorDriver Driver, ImmutableArray<WeakReference> First) RunFirst(GeneratorTest test)
    {
        // A generator with files of its own for every project sees a compilation that Roslyn derives from this one and
        // shows to nobody. Both hold the same trees, all of which the edits replace.
        Compilation compilation = test.Project.CreateCompilation();
        GeneratorDriver driver = test.CreateDriver(trackSteps: false).RunGenerators(compilation);
        GeneratorRunResult result = driver.GetRunResult().Results.Single();
        if (result.Exception is { } exception)
        {
            throw new HarnessException($"The generator threw: {exception}", exception);
        }

        return result.GeneratedSources.IsEmpty
            ? throw new HarnessException(
                "The generator emitted nothing, so it had nothing to keep: the test would pass for any generator.")
            : (driver, [new(compilation), .. compilation.SyntaxTrees.Select(static tree => new WeakReference(tree))]);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static GeneratorDriver RunNext(GeneratorDriver driver, TestProject project) =>
        driver.RunGenerators(project.CreateCompilation());

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool IsAlive(ImmutableArray<WeakReference> references) =>
        references.Any(static reference => reference.IsAlive);
}
