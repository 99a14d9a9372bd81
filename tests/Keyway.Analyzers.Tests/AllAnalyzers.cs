using System.Collections.Immutable;
using Keyway.Analyzers.Declaration;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Keyway.Analyzers.Tests;

/// <summary>Every analyzer of the product, found as the compiler finds them.</summary>
internal static class AllAnalyzers
{
    public static ImmutableArray<DiagnosticAnalyzer> Create() =>
    [
        .. typeof(ToolDeclarationAnalyzer).Assembly.GetTypes()
            .Where(static type => type.IsDefined(typeof(DiagnosticAnalyzerAttribute), inherit: false))
            .OrderBy(static type => type.FullName, StringComparer.Ordinal)
            .Select(static type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    /// <summary>Those that report faults. Advice on quality concerns nearly everything that tests write.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> CreateWithoutAdvice() =>
        [.. Create().Where(static analyzer => !analyzer.SupportedDiagnostics.Any(IsAdvice))];

    /// <summary>Says whether something is advice, and not a fault.</summary>
    public static bool IsAdvice(DiagnosticDescriptor descriptor) =>
        descriptor.DefaultSeverity == DiagnosticSeverity.Info && !descriptor.Category.EndsWith(".Context", StringComparison.Ordinal);

    public static ImmutableArray<DiagnosticDescriptor> Descriptors { get; } =
        [.. Create().SelectMany(static analyzer => analyzer.SupportedDiagnostics)];
}
