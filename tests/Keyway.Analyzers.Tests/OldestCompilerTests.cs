using System.Reflection;
using Keyway.Analyzers.Declaration;
using Keyway.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Keyway.Analyzers.Tests;

/// <summary>A compiler skips, with CS9057, what was built on a newer one.</summary>
public sealed class OldestCompilerTests
{
    [Theory]
    [InlineData(typeof(KeywayGenerator))]
    [InlineData(typeof(ToolDeclarationAnalyzer))]
    public void CompilerSide_IsBuiltOnTheOldestRoslyn(Type type) =>
        Assert.All(
            type.Assembly.GetReferencedAssemblies().Where(static name => name.Name!.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal)),
            static name => Assert.Equal(new Version(4, 8, 0, 0), name.Version));

    [Fact]
    public void Fixes_AreNoBurdenToIt()
    {
        string configuration = typeof(OldestCompilerTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(static attribute => attribute.Key == "Configuration").Value!;
        string path = Path.Combine(
            DiagnosticIdTests.Root, "analyzers", "Keyway.CodeFixes", "bin", configuration, "netstandard2.0", "Keyway.CodeFixes.dll");
        List<string> failures = [];
        var reference = new AnalyzerFileReference(path, new NothingToLoad());
        reference.AnalyzerLoadFailed += (_, failure) => failures.Add(failure.Message);

        Assert.True(File.Exists(path), path);
        Assert.Empty(reference.GetAnalyzersForAllLanguages());
        Assert.Empty(reference.GetGeneratorsForAllLanguages());
        Assert.Empty(failures);
    }

    private sealed class NothingToLoad : IAnalyzerAssemblyLoader
    {
        public void AddDependencyLocation(string fullPath)
        {
        }

        public Assembly LoadFromPath(string fullPath) => throw new InvalidOperationException($"'{fullPath}' was loaded.");
    }
}
