using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Keyway.Harness.Tests;

public class ValuesOnlyGuardTests
{
    [Fact]
    public void ModelThatKeepsASymbol_TripsWithItsPath()
    {
        GuardException exception = Tripped.By<ValuesOnlyGuard>(
            Toy.TestOf(
                static context => new Kept(context.TargetSymbol),
                static kept => Toy.Emit(new("Shop", ((ISymbol)kept.Thing!).Name, ""))));

        Assert.Contains("Models[0].Thing is a ISymbol", exception.Message, StringComparison.Ordinal);
    }

    public static TheoryData<string, object> Kinds => new()
    {
        { "SyntaxNode", "node" },
        { "SyntaxToken", "token" },
        { "SyntaxTree", "tree" },
        { "SyntaxReference", "reference" },
        { "Location", "location" },
        { "Compilation", "compilation" },
        { "SemanticModel", "model" },
        { "AttributeData", "attribute" },
        { "IOperation", "operation" },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void EachCompilerObject_Trips(string kind, object which)
    {
        GuardException exception = Tripped.By<ValuesOnlyGuard>(
            Toy.TestOf(context => new Kept(Take(context, (string)which)), Toy.Nothing));

        Assert.Contains($"is a {kind} ", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void SymbolDeepInArraysAndModels_TripsWithItsPath()
    {
        GuardException exception = Tripped.By<ValuesOnlyGuard>(
            Toy.TestOf(
                static context =>
                    new Kept(new object[] { 1, ImmutableArray.Create<object>("text", new Kept(context.TargetSymbol)) }),
                Toy.Nothing));

        Assert.Contains("Models[0].Thing[1].array[1].Thing is a ISymbol", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void SymbolCapturedByADelegate_Trips() =>
        Tripped.By<ValuesOnlyGuard>(
            Toy.TestOf(
                static context =>
                {
                    ISymbol symbol = context.TargetSymbol;
                    return new Kept(() => symbol.Name);
                },
                Toy.Nothing));

    [Fact]
    public void SymbolInAStepWithoutName_Trips()
    {
        GuardException exception = Tripped.By<ValuesOnlyGuard>(Toy.TestOf(static () => new UnnamedStepGenerator()));

        Assert.Contains("is a ISymbol", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void CompilationCombinedIntoAStep_Trips()
    {
        GuardException exception = Tripped.By<ValuesOnlyGuard>(Toy.TestOf(static () => new CombiningGenerator()));

        Assert.Contains("is a Compilation", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ModelThatRefersToItself_Passes() =>
        (Toy.TestOf(static _ => Ring(), Toy.Nothing) with { Guards = [new ValuesOnlyGuard()] }).Run();

    private static Kept Ring()
    {
        object[] ring = new object[1];
        ring[0] = ring;
        return new(ring);
    }

    private static object? Take(GeneratorAttributeSyntaxContext context, string which) => which switch
    {
        "node" => context.TargetNode,
        "token" => context.TargetNode.GetFirstToken(),
        "tree" => context.TargetNode.SyntaxTree,
        "reference" => context.TargetNode.GetReference(),
        "location" => context.TargetNode.GetLocation(),
        "compilation" => context.SemanticModel.Compilation,
        "model" => context.SemanticModel,
        "attribute" => context.Attributes[0],
        "operation" => context.SemanticModel.GetOperation(
            context.TargetNode.DescendantNodes().OfType<LiteralExpressionSyntax>().First()),
        _ => throw new ArgumentOutOfRangeException(nameof(which), which, "Not a kind."),
    };

    private sealed record Kept(object? Thing);

    private sealed class UnnamedStepGenerator : IIncrementalGenerator
    {
        public void Initialize(IncrementalGeneratorInitializationContext context)
        {
            context.RegisterPostInitializationOutput(
                static output => output.AddSource("Toy.Marked.g.cs", Toy.AttributeText));
            context.RegisterSourceOutput(
                context.SyntaxProvider
                    .ForAttributeWithMetadataName(
                        Toy.AttributeName, static (_, _) => true, static (syntax, _) => syntax.TargetSymbol)
                    .Select(static (symbol, _) => symbol.Name)
                    .WithTrackingName(Toy.Step),
                static (output, name) => output.AddSource(name, ""));
        }
    }

    private sealed class CombiningGenerator : IIncrementalGenerator
    {
        public void Initialize(IncrementalGeneratorInitializationContext context)
        {
            context.RegisterPostInitializationOutput(
                static output => output.AddSource("Toy.Marked.g.cs", Toy.AttributeText));
            context.RegisterSourceOutput(
                context.SyntaxProvider
                    .ForAttributeWithMetadataName(
                        Toy.AttributeName, static (_, _) => true, static (syntax, _) => syntax.TargetSymbol.Name)
                    .Combine(context.CompilationProvider)
                    .Select(static (pair, _) => pair.Left + pair.Right.AssemblyName)
                    .WithTrackingName(Toy.Step),
                static (output, name) => output.AddSource(name, ""));
        }
    }
}
