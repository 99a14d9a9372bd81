using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Keyway.Harness;

/// <summary>A generator, as the project of an editor refers to it.</summary>
public static class GeneratorReference
{
    /// <summary>Makes a reference to a generator that the test has loaded.</summary>
    /// <typeparam name="TGenerator">The generator.</typeparam>
    public static AnalyzerFileReference To<TGenerator>()
        where TGenerator : IIncrementalGenerator
        => new(typeof(TGenerator).Assembly.Location, new Loaded(typeof(TGenerator).Assembly));

    private sealed class Loaded(Assembly assembly) : IAnalyzerAssemblyLoader
    {
        public void AddDependencyLocation(string fullPath)
        {
        }

        public Assembly LoadFromPath(string fullPath) => assembly;
    }
}
