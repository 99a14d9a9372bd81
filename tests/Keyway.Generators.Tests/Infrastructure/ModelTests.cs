using Keyway.Generators.Infrastructure;

namespace Keyway.Generators.Tests.Infrastructure;

public class ModelTests
{
    [Fact]
    public void EqualElements_MakeEqualArrays()
    {
        EquatableArray<string> first = new[] { "a", "b" }.ToEquatableArray();
        EquatableArray<string> second = new List<string> { "a", "b" }.ToEquatableArray();

        Assert.True(first.Equals(second));
        Assert.True(first.Equals((object)second));
        Assert.Equal(first.GetHashCode(), second.GetHashCode());
        Assert.Equal(2, first.Count);
        Assert.Equal("b", first[1]);
        Assert.Equal(["a", "b"], first.Select(item => item));
    }

    [Theory]
    [InlineData("a,b", "b,a")]
    [InlineData("a,b", "a")]
    [InlineData("a", "A")]
    [InlineData("a,b", "ab")]
    public void OtherElements_MakeOtherArrays(string first, string second)
        => Assert.False(first.Split(',').ToEquatableArray().Equals(second.Split(',').ToEquatableArray()));

    [Fact]
    public void Default_IsEmpty()
    {
        EquatableArray<string> array = default;

        Assert.Empty(array);
        Assert.True(array.Equals(EquatableArray<string>.Empty));
        Assert.Equal(array.GetHashCode(), EquatableArray<string>.Empty.GetHashCode());
        Assert.False(array.Equals((object?)null));
        foreach (string item in array)
        {
            Assert.Fail(item);
        }
    }

    [Fact]
    public void Models_HoldNoArrayThatComparesByReference()
    {
        Type[] models = [.. typeof(KeywayGenerator).Assembly.GetTypes().Where(type => type.Name.EndsWith("Model", StringComparison.Ordinal))];

        Assert.True(models.Length > 15);
        Assert.All(models, model => Assert.All(
            model.GetProperties().Where(property => property.CanWrite),
            property => Assert.True(IsValue(property.PropertyType), $"{model.Name}.{property.Name} is a {property.PropertyType}.")));
    }

    [Fact]
    public void Models_AreRecordsThatAreSealedOrAbstract()
        => Assert.All(
            typeof(KeywayGenerator).Assembly.GetTypes().Where(type => type.Name.EndsWith("Model", StringComparison.Ordinal)),
            type =>
            {
                Assert.NotNull(type.GetMethod("<Clone>$"));
                Assert.True(type.IsSealed || type.IsAbstract, type.Name);
            });

    private static bool IsValue(Type type)
    {
        Type bare = Nullable.GetUnderlyingType(type) ?? type;
        return bare == typeof(string) || bare == typeof(bool) || bare == typeof(int) || bare == typeof(double) || bare.IsEnum
            || (bare.IsGenericType && bare.GetGenericTypeDefinition() == typeof(EquatableArray<>) && bare.GetGenericArguments().All(IsValue))
            || bare == typeof(Keyway.Generators.Binding.BoundType)
            || bare == typeof(Keyway.Generators.Rules.Refusal)
            || bare.Name.EndsWith("Model", StringComparison.Ordinal);
    }
}
