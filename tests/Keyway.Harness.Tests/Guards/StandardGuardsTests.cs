namespace Keyway.Harness.Tests;

public class StandardGuardsTests
{
    [Fact]
    public void GoodGenerator_PassesEveryGuard()
    {
        GeneratorRun run = Toy.Good.Run();

        Assert.Equal(["Shop.First.g.cs", "Shop.Second.g.cs", "Toy.Marked.g.cs"], run.Texts.Keys);
        Assert.Contains("\"One\"", run["Shop.First.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void EveryGuard_IsStandard()
    {
        Type[] guards = [.. typeof(IGuard).Assembly.GetTypes()
            .Where(static type => type.IsClass && type.IsAssignableTo(typeof(IGuard)))];

        Assert.Equal(
            guards.Select(static type => type.Name).Order(StringComparer.Ordinal),
            StandardGuards.All.Select(static guard => guard.GetType().Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void GeneratorThatThrows_NeverPasses()
    {
        GeneratorTest test = Toy.TestOf<ToyModel>(
            static _ => throw new InvalidOperationException("the toy broke"), Toy.Emit) with { Guards = [] };

        Assert.Contains(
            "the toy broke", Assert.Throws<HarnessException>(() => test.Run()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_DropsThatGuardAlone()
    {
        GeneratorTest test = Toy.Good.Without<FileOrderGuard>("to see it gone");

        Assert.Equal(StandardGuards.All.Length - 1, test.Guards.Length);
        Assert.DoesNotContain(test.Guards, static guard => guard is FileOrderGuard);
    }
}
