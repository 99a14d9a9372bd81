using System.Collections.Immutable;
using Keyway.Analyzers.Context;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Keyway.CodeFixes.Context;

/// <summary>Asks the proof again, of code that a fix has changed.</summary>
internal static class ProofRun
{
    /// <summary>Returns what is reported of a project.</summary>
    /// <param name="project">The project, with what is generated for it.</param>
    /// <param name="ids">The diagnostics that are asked for.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static async Task<IEnumerable<Finding>> ReportAsync(Project project, ImmutableArray<string> ids, CancellationToken cancellationToken)
    {
        if (await project.GetCompilationAsync(cancellationToken).ConfigureAwait(false) is not { } compilation)
        {
            return [];
        }

        ImmutableArray<Diagnostic> all = await compilation.WithAnalyzers([new ContextProofAnalyzer()], project.AnalyzerOptions)
            .GetAnalyzerDiagnosticsAsync(cancellationToken).ConfigureAwait(false);
        return all.Where(diagnostic => ids.Contains(diagnostic.Id) && !diagnostic.IsSuppressed).Select(diagnostic => new Finding(diagnostic));
    }
}
