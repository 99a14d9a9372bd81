namespace Keyway.Harness.Tests;

public class CompilesCleanGuardTests
{
    [Theory]
    [InlineData("public static int Broken => nothing;", "Error CS0103")]
    [InlineData("public static string Broken => null;", "Warning CS8603")]
    [InlineData("public static void Broken() { int unused; }", "Warning CS0168")]
    [InlineData("public static void Documented() { } public static void Undocumented() { }", "Warning CS1591")]
    [InlineData("#pragma warning disable\npublic static int Broken => 1;", "switches every warning off")]
    public void EmittedCodeWithAFault_TripsWithThePlace(string member, string expected)
    {
        GuardException exception = Tripped.By<CompilesCleanGuard>(
            Toy.TestOf(Toy.Parse, model => Toy.Part(model, member)));

        Assert.Contains(expected, exception.Message, StringComparison.Ordinal);
        Assert.Contains("Shop.First.g.cs", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void EmittedCodeOlderCSharpCannotRead_Trips()
    {
        GuardException exception = Tripped.By<CompilesCleanGuard>(
            Toy.TestOf(Toy.Parse, static model => Toy.Part(model, "public static string Escape => \"\\e\";")));

        Assert.Contains("As C# 12.0", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void EmittedCodeThatNeedsImplicitUsings_Trips() =>
        Tripped.By<CompilesCleanGuard>(
            Toy.TestOf(
                Toy.Parse,
                static model => Toy.Part(model, "public static StringComparer Comparer => StringComparer.Ordinal;")));

    [Fact]
    public void WarningInTheAuthorsOwnFile_Passes() =>
        Toy.Good.WithSource("Third.cs", "public class Third { public void Bare() { int unused; } }").Run()
            .CompilesClean();

    [Fact]
    public void ErrorInTheAuthorsOwnFile_Trips() =>
        Assert.Contains("CS0246", Tripped.By<CompilesCleanGuard>(WithError()).Message, StringComparison.Ordinal);

    [Fact]
    public void ExpectedError_Passes() => (WithError() with { ExpectedErrors = ["CS0246"] }).Run();

    [Fact]
    public void ExpectedErrorThatIsAbsent_Trips() =>
        Tripped.By<CompilesCleanGuard>(Toy.Good with { ExpectedErrors = ["CS0246"] });

    private static GeneratorTest WithError() => Toy.Good.WithSource("Third.cs", "internal class Third : Nowhere;");
}
