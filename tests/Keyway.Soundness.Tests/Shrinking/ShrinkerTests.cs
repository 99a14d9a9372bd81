using Keyway.Soundness.Tests.Programs;

namespace Keyway.Soundness.Tests.Shrinking;

/// <summary>What fails is told as short as it can be.</summary>
public sealed class ShrinkerTests
{
    [Fact]
    public async Task Program_LosesAllThatTheFailureCanDoWithout()
    {
        Piece Wrapped(params Piece[] inner) => new(["if (true)\n{", "}"], [new Block("    ", [.. inner])]);
        var program = new RandomProgram(
            Piece.Of([Piece.Of("first;"), Wrapped(Piece.Of("second;"), Wrapped(Piece.Of("fault;"))), Piece.Of("third;")]),
            Piece.Of([Piece.Of("library;")]));

        RandomProgram small = await Shrinker.ShrinkAsync(
            program, static smaller => Task.FromResult(smaller.ToString().Contains("fault;", StringComparison.Ordinal)));

        Assert.Equal("fault;\n", small.ToString());
    }

    [Fact]
    public void SameSeed_GivesTheSameProgram()
        => Assert.Equal(RandomProgram.Of(7).ToString(), RandomProgram.Of(7).ToString());
}
