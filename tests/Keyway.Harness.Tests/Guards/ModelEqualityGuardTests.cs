using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Keyway.Harness.Tests;

public class ModelEqualityGuardTests
{
    [Fact]
    public void ModelWithAnArrayComparedByReference_TripsWithItsPath()
    {
        GuardException exception = Tripped.By<ModelEqualityGuard>(
            Toy.TestOf(static context => new Wrapping(Toy.Parse(context), [1]), static model => Toy.Emit(model.Inner)));

        Assert.Contains("breaks at Models[0].Numbers", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ModelWithoutEquality_Trips() =>
        Tripped.By<ModelEqualityGuard>(
            Toy.TestOf(static context => new ByReference(Toy.Parse(context)), static model => Toy.Emit(model.Inner)));

    [Fact]
    public void EqualityWithoutHash_Trips()
    {
        GuardException exception = Tripped.By<ModelEqualityGuard>(
            Toy.TestOf(
                static context => new EqualWithoutHash(Toy.Parse(context)),
                static model => Toy.Emit(model.Inner)));

        Assert.Contains("hashes differently", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void EqualityThatOverlooksAMember_Trips()
    {
        GuardException exception = Tripped.By<ModelEqualityGuard>(
            Toy.TestOf(static context => new AlwaysEqual(Toy.Parse(context)), static model => Toy.Emit(model.Inner)));

        Assert.Contains("count as equal but differ", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void DifferingCountsOfModels_Trip()
    {
        int count = 0;
        GeneratorTest test = Toy.TestOf(() => new CountingGenerator(++count));

        Assert.Contains("in the next", Tripped.By<ModelEqualityGuard>(test).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void CollectedAndCombinedModels_Pass() => Toy.TestOf(static () => new CollectingGenerator()).Run();

    private sealed record Wrapping(ToyModel Inner, ImmutableArray<int> Numbers);

    private sealed class ByReference(ToyModel inner)
    {
        public ToyModel Inner { get; } = inner;
    }

    private sealed class EqualWithoutHash(ToyModel inner)
    {
        private readonly object _identity = new();

        public ToyModel Inner { get; } = inner;

        public override bool Equals(object? obj) => obj is EqualWithoutHash other && other.Inner == Inner;

        public override int GetHashCode() => _identity.GetHashCode();
    }

    private sealed class AlwaysEqual(ToyModel inner)
    {
        public ToyModel Inner { get; } = inner;

        public override bool Equals(object? obj) => obj is AlwaysEqual;

        public override int GetHashCode() => 0;
    }

    private sealed class CountingGenerator(int count) : IIncrementalGenerator
    {
        public void Initialize(IncrementalGeneratorInitializationContext context) =>
            context.RegisterSourceOutput(
                context.CompilationProvider.SelectMany((_, _) => Enumerable.Range(0, count)).WithTrackingName(Toy.Step),
                static (output, number) => output.AddSource($"{number}.g.cs", ""));
    }

    private sealed class CollectingGenerator : IIncrementalGenerator
    {
        public void Initialize(IncrementalGeneratorInitializationContext context)
        {
            context.RegisterPostInitializationOutput(
                static output => output.AddSource("Toy.Marked.g.cs", Toy.AttributeText));
            context.RegisterSourceOutput(
                context.SyntaxProvider
                    .ForAttributeWithMetadataName(
                        Toy.AttributeName, static (_, _) => true, static (syntax, _) => Toy.Parse(syntax))
                    .Collect()
                    .Combine(context.CompilationProvider.Select(static (compilation, _) => compilation.AssemblyName))
                    .WithTrackingName(Toy.Step),
                static (output, pair) => output.AddSource("All.g.cs", $"// {pair.Left.Length} in {pair.Right}"));
        }
    }
}
