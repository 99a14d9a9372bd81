using Microsoft.CodeAnalysis;

namespace Keyway.Harness.Tests;

public class FileOrderGuardTests
{
    [Fact]
    public void OutputInFileOrder_TripsWithTheFirstDifference()
    {
        GuardException exception = Tripped.By<FileOrderGuard>(
            Toy.TestOf(static () => new ListingGenerator(sorted: false)));

        Assert.Contains("reversed (Second.cs, First.cs)", exception.Message, StringComparison.Ordinal);
        Assert.Contains("'All.g.cs' differs from line 1 on", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void SortedOutput_Passes() =>
        (Toy.TestOf(static () => new ListingGenerator(sorted: true)) with { Guards = [new FileOrderGuard()] }).Run();

    [Fact]
    public void OutputThatOnlyReversingKeeps_TripsOnTheShuffle()
    {
        GeneratorTest test = Toy.TestOf(static () => new MiddleGenerator());
        test = test.WithSource("Third.cs", "[Toy.Marked] class Third;");

        Assert.Contains("shuffled", Tripped.By<FileOrderGuard>(test).Message, StringComparison.Ordinal);
    }

    private sealed class ListingGenerator(bool sorted) : IIncrementalGenerator
    {
        public void Initialize(IncrementalGeneratorInitializationContext context)
        {
            context.RegisterPostInitializationOutput(
                static output => output.AddSource("Toy.Marked.g.cs", Toy.AttributeText));
            context.RegisterSourceOutput(Names(context), (output, names) =>
                output.AddSource(
                    "All.g.cs", "// " + string.Join(' ', sorted ? names.Sort(StringComparer.Ordinal) : names)));
        }
    }

    private sealed class MiddleGenerator : IIncrementalGenerator
    {
        public void Initialize(IncrementalGeneratorInitializationContext context)
        {
            context.RegisterPostInitializationOutput(
                static output => output.AddSource("Toy.Marked.g.cs", Toy.AttributeText));
            context.RegisterSourceOutput(Names(context), static (output, names) =>
                output.AddSource("Middle.g.cs", $"// {names.ElementAtOrDefault(names.Length / 2)}"));
        }
    }

    private static IncrementalValueProvider<System.Collections.Immutable.ImmutableArray<string>> Names(
        IncrementalGeneratorInitializationContext context) =>
        context.SyntaxProvider
            .ForAttributeWithMetadataName(
                Toy.AttributeName, static (_, _) => true, static (syntax, _) => syntax.TargetSymbol.Name)
            .WithTrackingName(Toy.Step)
            .Collect();
}
