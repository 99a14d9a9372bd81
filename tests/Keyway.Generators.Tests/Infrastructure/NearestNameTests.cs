using System.Reflection;
using Keyway.Generators.Infrastructure;

namespace Keyway.Generators.Tests.Infrastructure;

/// <summary>The compiler measures names as the runtime does, although neither knows the other.</summary>
public class NearestNameTests
{
    [Theory]
    [InlineData("modle", "model")]
    [InlineData("Acme_Model", "acme.model")]
    [InlineData("moel", "model")]
    [InlineData("moddel", "model")]
    [InlineData("elephant", null)]
    [InlineData("", null)]
    public void WhatWasMeant_IsFound(string name, string? expected) =>
        Assert.Equal(expected, NearestName.Find(name, ["a", "acme.model", "model"]));

    [Fact]
    public void Measure_IsTheRuntimes()
    {
        var random = new Random(7);
        MethodInfo runtime = typeof(PluginRegistry).Assembly.GetType("Keyway.NameSuggestions")!.GetMethod("FindNearest")!;
        int near = 0;
        for (int i = 0; i < 20_000; i++)
        {
            (string name, string candidate) = (Word(), Word());
            bool isNear = ((IEnumerable<string>)runtime.Invoke(null, [name, new[] { candidate }, 1])!).Any();
            near += isNear ? 1 : 0;

            Assert.True(isNear == NearestName.Find(name, [candidate]) is not null, $"'{name}' and '{candidate}'");
        }

        Assert.InRange(near, 500, 19_500);

        string Word() => new([.. Enumerable.Range(0, random.Next(8)).Select(_ => "aAbc_."[random.Next(6)])]);
    }
}
