using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace Keyway.Harness.Tests;

public class CompilationLifetimeTests
{
    private static readonly ConcurrentBag<object> Rooted = [];

    [Fact]
    public void GoodGenerator_LetsGo() => Toy.Good.CompilationIsCollected();

    [Fact]
    public void StaticFieldWithACompilation_Trips()
    {
        GeneratorTest test = Toy.TestOf(
            static context =>
            {
                Rooted.Add(context.SemanticModel.Compilation);
                return Toy.Parse(context);
            },
            Toy.Emit);

        HarnessException exception = Assert.Throws<HarnessException>(test.CompilationIsCollected);

        Assert.Contains("still alive", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void SymbolThatPassesForAValue_Trips() =>
        Assert.Throws<HarnessException>(
            Toy.TestOf(
                static context => new SymbolByName(context.TargetSymbol),
                static model => Toy.Emit(new("Shop", model.Symbol.Name, ""))).CompilationIsCollected);

    [Fact]
    public void GeneratorThatEmitsNothing_ProvesNothing() =>
        Assert.Throws<HarnessException>(Toy.TestOf(static () => new EmptyGenerator()).CompilationIsCollected);

    [Fact]
    public void GeneratorThatThrows_IsNamed()
    {
        GeneratorTest test = Toy.TestOf<ToyModel>(
            static _ => throw new InvalidOperationException("the toy broke"), Toy.Emit);

        HarnessException exception = Assert.Throws<HarnessException>(test.CompilationIsCollected);

        Assert.Contains("the toy broke", exception.Message, StringComparison.Ordinal);
    }

    private sealed class SymbolByName(ISymbol symbol)
    {
        public ISymbol Symbol { get; } = symbol;

        public override bool Equals(object? obj) => obj is SymbolByName other && other.Symbol.Name == Symbol.Name;

        public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Symbol.Name);
    }

    private sealed class EmptyGenerator : IIncrementalGenerator
    {
        public void Initialize(IncrementalGeneratorInitializationContext context)
        {
        }
    }
}
