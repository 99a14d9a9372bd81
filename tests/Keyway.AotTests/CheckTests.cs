using System.Reflection;
using Keyway.Binding;
using Keyway.Harness;

namespace Keyway.AotTests;

/// <summary>The checks of the native program, run just in time, and that nothing is missing among them.</summary>
public sealed class CheckTests
{
    private static readonly Type[] s_bindings = [.. typeof(IJsonBinding<>).Assembly.GetExportedTypes().Where(type => type.Namespace == "Keyway.Binding")];

    public static TheoryData<string> Names => [.. Checks.All.Select(check => check.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Check_PassesJustInTime(string name)
    {
        string? failure = await Checks.All.Single(check => check.Name == name).FailureAsync();

        Assert.True(failure is null, failure);
    }

    [Fact]
    public void EveryBinding_IsUsedByACheckedTool()
    {
        string[] all = [.. s_bindings.Where(type => Implements(type, typeof(IJsonBinding<>))).Select(type => type.Name)];

        Assert.NotEmpty(all);
        Assert.Empty(all.Except(ReferencedTypes.NamesIn(typeof(Checks).Assembly)));
    }

    [Theory]
    [InlineData(typeof(ICollectionFactory<,>))]
    [InlineData(typeof(IDictionaryFactory<,,>))]
    public void EveryCollection_IsTakenByACheckedTool(Type factory)
    {
        IEnumerable<Type> taken = typeof(Checks).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods())
            .Where(method => method.IsDefined(typeof(ToolAttribute)))
            .SelectMany(method => method.GetParameters())
            .Select(parameter => parameter.ParameterType)
            .Where(type => type.IsGenericType)
            .Select(type => type.GetGenericTypeDefinition());
        Type[] all =
        [
            .. s_bindings.SelectMany(type => type.GetInterfaces())
                .Where(implemented => implemented.IsGenericType && implemented.GetGenericTypeDefinition() == factory)
                .Select(implemented => implemented.GetGenericArguments()[0].GetGenericTypeDefinition()),
        ];

        Assert.NotEmpty(all);
        Assert.Empty(all.Except(taken));
    }

    [Theory]
    [InlineData("fault", typeof(ToolErrorCodes))]
    [InlineData("argument", typeof(ArgumentFaultCodes))]
    public void EveryFaultCode_IsProvoked(string kind, Type codes)
    {
        string[] all = [.. codes.GetFields().Select(code => $"{kind}/{code.GetRawConstantValue()}")];

        Assert.NotEmpty(all);
        Assert.Empty(all.Except(Checks.All.Select(check => check.Name)));
    }

    private static bool Implements(Type type, Type definition)
        => type.GetInterfaces().Any(implemented => implemented.IsGenericType && implemented.GetGenericTypeDefinition() == definition);
}
