using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Keyway.Benchmarks.Tests.Analyzers;

/// <summary>Works for half a second at each file.</summary>
#pragma warning disable RS1036, RS1038, RS1041, RS2008 // It never leaves this test.
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class SlowAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        [new DiagnosticDescriptor("TEST001", "Title", "Message", "Test", DiagnosticSeverity.Warning, isEnabledByDefault: true)];

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterSemanticModelAction(static _ =>
        {
            TimeSpan end = Environment.CpuUsage.TotalTime + TimeSpan.FromSeconds(0.5);
            while (Environment.CpuUsage.TotalTime < end)
            {
                Thread.SpinWait(1000);
            }
        });
    }
}
