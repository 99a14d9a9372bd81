using System.Reflection;
using Microsoft.CodeAnalysis.CSharp;

namespace Keyway.Generators.Tests.Infrastructure;

public class KnownNamesTests
{
    public static TheoryData<string> Names
        => [.. Constants<string>().Where(name => name != KnownNames.RuntimeAssembly)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Name_IsThatOfATypeOfTheRuntime(string name)
    {
        CSharpCompilation compilation = Author.Writes("public class C;").Project.CreateCompilation();

        var type = compilation.GetTypeByMetadataName(name);

        Assert.NotNull(type);
        Assert.True(type.Is(name));
        Assert.All(Constants<string>().Where(other => other != name), other => Assert.False(type.Is(other)));
    }

    [Fact]
    public void Assembly_IsTheRuntimes() => Assert.Equal(KnownNames.RuntimeAssembly, typeof(ToolAttribute).Assembly.GetName().Name);

    [Fact]
    public void Format_IsOneThatTheRuntimeReads()
        => Assert.Equal(KnownNames.RegistryFormat, CompilerServices.RegistrySource.CurrentFormat);

    [Fact]
    public void NestedTypeOfAKnownName_IsAnother()
    {
        CSharpCompilation compilation = Author.Writes("namespace Other.Keyway { public class ToolAttribute; } public class Keyway2 { public class ToolAttribute; }")
            .Project.CreateCompilation();

        Assert.False(compilation.GetTypeByMetadataName("Other.Keyway.ToolAttribute").Is(KnownNames.ToolAttribute));
        Assert.False(compilation.GetTypeByMetadataName("Keyway2+ToolAttribute").Is("Keyway2.ToolAttribute"));
    }

    [Fact]
    public void EveryNamedStep_IsOnTheList()
        => Assert.Equal(
            typeof(TrackingNames).GetFields().Where(field => field.IsLiteral).Select(field => (string)field.GetRawConstantValue()!).Order(),
            TrackingNames.All.Order());

    [Fact]
    public void ProjectWithoutKeyway_GetsNothing()
    {
        GeneratorTest test = Author.Writes("public class C;");
        test = test with { Project = new TestProject().WithFile("C.cs", "public class C { [System.Obsolete] public void X() { } }") };

        Assert.Empty(test.RunGuarded().Texts);
    }

    private static IEnumerable<T> Constants<T>()
        => typeof(KnownNames).GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
            .Where(field => field is { IsLiteral: true } && field.FieldType == typeof(T))
            .Select(field => (T)field.GetRawConstantValue()!);
}
