namespace Keyway.Generators.Tests.Binding;

/// <summary>JSON has no NaN and no infinity: what comes in a map of objects has none either, however deep.</summary>
public class FloatingPointTests
{
    private const string Source =
        """
        public record Inner(double A, float? B = null) { public double[] C { get; init; } = []; }
        public record M(Inner? Inner = null) { public double D { get; set; } }
        public struct P { public float E { get; set; } }
        public static class Tools
        {
            [Tool] public static string Model(M m) => "ran";
            [Tool] public static string Point(P p) => "ran";
            [Tool] public static string Scalar(double d) => "ran";
            [Tool] public static string Lifted(float? d) => "ran";
        }
        [PluginRegistry] public static partial class Plugin;
        """;

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public async Task NotANumber_IsAFaultInModelsAsItIsAlone(double value)
    {
        using LoadedAssembly loaded = Author.Runs(Source).Load();
        float single = (float)value;

        Assert.Contains("/d", await Call(loaded, "scalar", "d", value), StringComparison.Ordinal);
        Assert.Contains("/d", await Call(loaded, "lifted", "d", single), StringComparison.Ordinal);
        Assert.Contains("/m/d", await Call(loaded, "model", "m", Make(loaded, "M", [null], ("D", value))), StringComparison.Ordinal);
        Assert.Contains("/m/inner/a", await Call(loaded, "model", "m", Make(loaded, "M", [Make(loaded, "Inner", [value, null])])), StringComparison.Ordinal);
        Assert.Contains("/m/inner/b", await Call(loaded, "model", "m", Make(loaded, "M", [Make(loaded, "Inner", [1.0, single])])), StringComparison.Ordinal);
        Assert.Contains("/m/inner/c/0", await Call(loaded, "model", "m", Make(loaded, "M", [Make(loaded, "Inner", [1.0, null], ("C", new[] { value }))])), StringComparison.Ordinal);
        Assert.Contains("/p/e", await Call(loaded, "point", "p", Make(loaded, "P", [], ("E", single))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Numbers_AreNone()
    {
        using LoadedAssembly loaded = Author.Runs(Source).Load();

        Assert.Equal("ran", await Call(loaded, "scalar", "d", double.MaxValue));
        Assert.Equal("ran", await Call(loaded, "model", "m", Make(loaded, "M", [Make(loaded, "Inner", [double.MinValue, null])], ("D", double.Epsilon))));
        Assert.Equal("ran", await Call(loaded, "point", "p", Make(loaded, "P", [], ("E", float.MaxValue))));
    }

    private static object Make(LoadedAssembly loaded, string type, object?[] arguments, params (string Name, object Value)[] members)
    {
        object made = Activator.CreateInstance(loaded.Type(type), arguments)!;
        foreach ((string name, object value) in members)
        {
            made.GetType().GetProperty(name)!.SetValue(made, value);
        }

        return made;
    }

    private static async Task<string> Call(LoadedAssembly loaded, string tool, string argument, object value)
        => (await new ToolInvoker(loaded.Registry()).InvokeAsync(tool, ToolArguments.FromValues(new Dictionary<string, object?> { [argument] = value }))).ToString();
}
