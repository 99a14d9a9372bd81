using Microsoft.CodeAnalysis;

namespace Keyway.Harness.Tests;

public class ReportsNothingGuardTests
{
    [Fact]
    public void GeneratorThatReports_Trips()
    {
        GuardException exception = Tripped.By<ReportsNothingGuard>(Toy.TestOf(static () => new ReportingGenerator()));

        Assert.Contains("TOYG1", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ExpectedReport_Passes()
    {
        GeneratorTest test = Toy.TestOf(static () => new ReportingGenerator()) with { ExpectedDiagnostics = ["TOYG1"] };

        (test with { Guards = [new ReportsNothingGuard()] }).Run();
    }

    [Fact]
    public void ExpectedReportThatIsAbsent_Trips() =>
        Tripped.By<ReportsNothingGuard>(Toy.Good with { ExpectedDiagnostics = ["TOYG1"] });

    private sealed class ReportingGenerator : IIncrementalGenerator
    {
        private static readonly DiagnosticDescriptor Rule = new(
            "TOYG1", "Toy", "Toy", "Toy", DiagnosticSeverity.Warning, isEnabledByDefault: true);

        public void Initialize(IncrementalGeneratorInitializationContext context) =>
            context.RegisterSourceOutput(
                context.CompilationProvider.Select(static (compilation, _) => compilation.AssemblyName),
                static (output, _) => output.ReportDiagnostic(Diagnostic.Create(Rule, Location.None)));
    }
}
