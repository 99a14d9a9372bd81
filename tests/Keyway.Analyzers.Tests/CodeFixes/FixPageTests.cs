using Keyway.CodeFixes.Declaration;
using Keyway.Harness;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Keyway.Analyzers.Tests.CodeFixes;

/// <summary>The page of an ID tells of its fix, and no page of a fix that there isn't.</summary>
public sealed class FixPageTests
{
    [Fact]
    public void Pages_TellOfFixes()
    {
        string[] fixable =
        [
            .. typeof(AsyncVoidFix).Assembly.GetTypes().Where(static type => !type.IsAbstract && type.IsAssignableTo(typeof(CodeFixProvider)))
                .SelectMany(static type => ((CodeFixProvider)Activator.CreateInstance(type)!).FixableDiagnosticIds)
                .Distinct().Order(StringComparer.Ordinal),
        ];
        string[] told =
        [
            .. Directory.EnumerateFiles(Path.Combine(Repository.Root, "docs", "diagnostics"), "KEY*.md")
                .Where(static file => File.ReadAllText(file) is var page && (page.Contains("The fix ", StringComparison.Ordinal) || page.Contains("two fixes", StringComparison.Ordinal)))
                .Select(static file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal),
        ];
        Assert.Equal(fixable, told);
    }
}
