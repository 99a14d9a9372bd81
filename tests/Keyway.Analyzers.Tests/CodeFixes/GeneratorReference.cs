using System.Reflection;
using Keyway.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Keyway.Analyzers.Tests.CodeFixes;

/// <summary>The generator, as a project of an editor refers to it.</summary>
internal static class GeneratorReference
{
    public static AnalyzerFileReference Create() => new(typeof(KeywayGenerator).Assembly.Location, new LoadedAssemblies());

    private sealed class LoadedAssemblies : IAnalyzerAssemblyLoader
    {
        public void AddDependencyLocation(string fullPath)
        {
        }

        public Assembly LoadFromPath(string fullPath) => typeof(KeywayGenerator).Assembly;
    }
}
