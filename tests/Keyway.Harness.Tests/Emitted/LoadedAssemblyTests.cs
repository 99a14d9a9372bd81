using Microsoft.CodeAnalysis;

namespace Keyway.Harness.Tests;

public class LoadedAssemblyTests
{
    [Fact]
    public void GeneratedMember_CanBeCalled()
    {
        using LoadedAssembly loaded = Toy.Good.Start().Load();

        Assert.Equal("One", loaded.Type("Shop.First").GetProperty("Members")!.GetValue(null));
    }

    [Fact]
    public void CodeThatDoesNotCompile_SaysWhy() =>
        Assert.Contains(
            "CS0246",
            Assert.Throws<HarnessException>(
                () => Toy.Good.WithSource("Third.cs", "class Third : Nowhere;").Start().Load()).Message,
            StringComparison.Ordinal);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void ReferencedProject_IsLoadedToo(bool asImage)
    {
        Compilation library = (new TestProject { AssemblyName = "Library" })
            .WithFile("Library.cs", "public static class Library { public static int Answer() => 42; }")
            .CreateCompilation();
        TestReference reference = asImage
            ? TestReference.FromImage(AssemblyImage.Of(library))
            : TestReference.FromCompilation(library);

        using LoadedAssembly loaded = Toy.Good
            .WithReference(reference)
            .WithSource("Third.cs", "public static class Third { public static int Ask() => Library.Answer(); }")
            .Run()
            .Load();

        Assert.Equal(42, loaded.Type("Third").GetMethod("Ask")!.Invoke(null, null));
    }

    [Fact]
    public void AssemblyOfThisProcess_IsTheSame()
    {
        using LoadedAssembly loaded = Toy.Good
            .WithReference<HarnessException>()
            .WithSource("Third.cs", "public class Third() : Keyway.Harness.HarnessException(\"third\");")
            .Run()
            .Load();

        Assert.IsAssignableFrom<HarnessException>(Activator.CreateInstance(loaded.Type("Third")));
    }

    [Fact]
    public void HarnessItself_IsNoReferenceUnlessAdded()
    {
        string?[] names =
            [.. RuntimeReferences.All.Select(static reference => Path.GetFileNameWithoutExtension(reference.Display))];

        Assert.Contains("System.Runtime", names);
        Assert.DoesNotContain(typeof(IGuard).Assembly.GetName().Name, names);
        Assert.DoesNotContain("Microsoft.CodeAnalysis", names);
        Assert.DoesNotContain("xunit.core", names);
    }
}
