namespace Keyway.Tests.Context;

public class PluginEnvironmentTests
{
    [Fact]
    public void Values_AreACopyUnderCaseSensitiveKeys()
    {
        Dictionary<string, string> values = new() { ["a"] = "1", ["A"] = "2" };
        PluginEnvironment environment = new(values);
        values["a"] = "3";
        values["b"] = "4";

        Assert.Equal(["A", "a"], environment.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(2, environment.Count);
        Assert.Equal("1", environment.GetString("a"));
        Assert.Equal("2", environment.GetString("A"));
        Assert.True(environment.Contains("a"));
        Assert.False(environment.Contains("b"));
    }

    [Fact]
    public void SameKeyTwice_TheLaterWins()
    {
        PluginEnvironment environment = new([new("a", "1"), new("a", "2")]);

        Assert.Equal("2", environment.GetString("a"));
    }

    [Fact]
    public void Empty_HasNothing()
    {
        Assert.Empty(PluginEnvironment.Empty.Keys);
        Assert.Equal(0, PluginEnvironment.Empty.Count);
        Assert.Same(PluginEnvironment.Empty, PluginEnvironment.Empty);
    }

    [Fact]
    public void BadInput_IsRefused()
    {
        Assert.Throws<ArgumentNullException>(() => new PluginEnvironment(null!));
        Assert.Throws<ArgumentException>(() => new PluginEnvironment([new("", "1")]));
        Assert.Throws<ArgumentException>(() => new PluginEnvironment([new(null!, "1")]));
        var fault = Assert.Throws<ArgumentException>(() => new PluginEnvironment([new("a", null!)]));
        Assert.Contains("'a'", fault.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentNullException>(() => PluginEnvironment.Empty.Merge(null!));
        Assert.Throws<ArgumentNullException>(() => PluginEnvironment.FromEnvironment(null!));
        Assert.Throws<ArgumentNullException>(() => PluginEnvironment.IsSecret(null!));
        Assert.Throws<ArgumentNullException>(() => PluginEnvironment.Empty.GetString(null!));
        Assert.Throws<ArgumentNullException>(() => PluginEnvironment.Empty.GetString("a", null!));
        Assert.Throws<ArgumentNullException>(() => PluginEnvironment.Empty.GetInt32(null!));
        Assert.Throws<ArgumentNullException>(() => PluginEnvironment.Empty.GetDouble(null!));
        Assert.Throws<ArgumentNullException>(() => PluginEnvironment.Empty.GetBoolean(null!));
        Assert.Throws<ArgumentNullException>(() => PluginEnvironment.Empty.GetList(null!));
        Assert.Throws<ArgumentNullException>(() => PluginEnvironment.Empty.GetList("a", null!));
        Assert.Throws<ArgumentNullException>(() => PluginEnvironment.Empty.Contains(null!));
    }

    [Fact]
    public void Merge_TheLaterWinsAndTheSourcesStay()
    {
        PluginEnvironment earlier = new([new("a", "1"), new("b", "2")]);
        PluginEnvironment later = new([new("b", "3"), new("c", "4")]);

        PluginEnvironment merged = earlier.Merge(later);

        Assert.Equal("{ a = 1, b = 3, c = 4 }", merged.ToString());
        Assert.Equal("{ a = 1, b = 2 }", earlier.ToString());
        Assert.Equal("{ b = 3, c = 4 }", later.ToString());
    }

    [Fact]
    public void FromEnvironment_TakesThoseWithThePrefixAndStripsIt()
    {
        string prefix = $"KWTEST_{Guid.NewGuid():N}_";
        string[] names = [prefix + "EPOCHS", prefix.ToLowerInvariant() + "LOWER", prefix, "X" + prefix + "INSIDE"];
        Array.ForEach(names, name => Environment.SetEnvironmentVariable(name, "5"));
        try
        {
            PluginEnvironment environment = PluginEnvironment.FromEnvironment(prefix);
            Environment.SetEnvironmentVariable(prefix + "EPOCHS", "6");

            Assert.Equal(["EPOCHS"], environment.Keys);
            Assert.Equal(5, environment.GetInt32("EPOCHS"));
            Assert.Equal("6", PluginEnvironment.FromEnvironment().GetString(prefix + "EPOCHS"));
        }
        finally
        {
            Array.ForEach(names, name => Environment.SetEnvironmentVariable(name, null));
        }
    }
}
