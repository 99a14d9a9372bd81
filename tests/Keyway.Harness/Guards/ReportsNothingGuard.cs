using Microsoft.CodeAnalysis;

namespace Keyway.Harness;

/// <summary>The generator reports nothing: reporting is the analyzers' work.</summary>
public sealed class ReportsNothingGuard : IGuard
{
    /// <inheritdoc/>
    public void Check(GeneratorRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        List<string> missing = [.. run.Test.ExpectedDiagnostics];
        List<Diagnostic> unexpected = run.Result.Diagnostics.Where(diagnostic => !missing.Remove(diagnostic.Id))
            .ToList();
        if (unexpected.Count > 0)
        {
            throw new GuardException(
                this, DiagnosticReport.Write("The generator reported what the test doesn't expect:", unexpected));
        }

        if (missing.Count > 0)
        {
            throw new GuardException(this, $"The generator didn't report {string.Join(", ", missing)}.");
        }
    }
}
