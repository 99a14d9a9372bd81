using Microsoft.CodeAnalysis;

namespace Keyway.Harness.Tests;

public class CachingGuardTests
{
    [Fact]
    public void ModelWithoutEquality_TripsTheUnrelatedEdit()
    {
        GuardException exception = Tripped.By<UnrelatedEditIsCachedGuard>(
            Toy.TestOf(static context => new ByReference(Toy.Parse(context)), static model => Toy.Emit(model.Inner)));

        Assert.Contains("after a new file", exception.Message, StringComparison.Ordinal);
        Assert.Contains("Models: Modified", exception.Message, StringComparison.Ordinal);
        Assert.Contains("SourceOutput: Modified", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ModelWithAPosition_TripsTheComment()
    {
        GuardException exception = Tripped.By<UnrelatedEditIsCachedGuard>(
            Toy.TestOf(
                static context => (context.TargetNode.SpanStart, Model: Toy.Parse(context)),
                static pair => Toy.Emit(pair.Model)));

        Assert.Contains("comments before and after", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void OutputFedByTheCompilation_TripsTheUnrelatedEdit() =>
        Tripped.By<UnrelatedEditIsCachedGuard>(Toy.TestOf(static () => new CompilationFedGenerator()));

    [Fact]
    public void ModelWithoutEquality_TripsTheRerun()
    {
        GuardException exception = Tripped.By<RerunIsCachedGuard>(
            Toy.TestOf(static context => new ByReference(Toy.Parse(context)), static model => Toy.Emit(model.Inner)));

        Assert.Contains("did work", exception.Message, StringComparison.Ordinal);
    }

    private sealed class ByReference(ToyModel inner)
    {
        public ToyModel Inner { get; } = inner;
    }

    private sealed class CompilationFedGenerator : IIncrementalGenerator
    {
        public void Initialize(IncrementalGeneratorInitializationContext context) =>
            context.RegisterSourceOutput(
                context.CompilationProvider,
                static (output, compilation) => output.AddSource("One.g.cs", $"// {compilation.AssemblyName}"));
    }
}
