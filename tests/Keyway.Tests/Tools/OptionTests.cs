namespace Keyway.Tests.Tools;

/// <summary>Options that can't be kept are refused where they are set.</summary>
public class OptionTests
{
    [Fact]
    public void NumbersThatMakeNoSense_AreRefused()
    {
        var options = new ToolInvokerOptions();
        Refuses("MaxResultBytes", () => options.MaxResultBytes = 0);
        Refuses("MaxStreamedItems", () => options.MaxStreamedItems = -1);
        Refuses("MaxConcurrentCalls", () => options.MaxConcurrentCalls = 0);
        Refuses("value", () => new BindingLimits { MaxBytes = 0 });
        Refuses("value", () => new BindingLimits { MaxDepth = 0 });
        Refuses("value", () => new BindingLimits { MaxDepth = 513 });
    }

    [Fact]
    public void Null_IsRefused()
    {
        var options = new ToolInvokerOptions();
        Assert.Equal("Limits", Assert.Throws<ArgumentNullException>(() => options.Limits = null!).ParamName);
        Assert.Equal("TimeProvider", Assert.Throws<ArgumentNullException>(() => options.TimeProvider = null!).ParamName);
    }

    [Fact]
    public void FilterThatIsNull_IsRefused()
    {
        var options = new ToolInvokerOptions();
        options.Filters.Add((call, next) => next(call));
        options.Filters.Add(null!);
        Assert.StartsWith(
            "Expected filters, got null at 1.",
            Assert.Throws<ArgumentException>(() => new ToolInvoker(ToolPlugin.Registry, null, options)).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void NumbersAtTheirEnds_AreTaken()
    {
        var options = new ToolInvokerOptions { MaxResultBytes = 1, MaxStreamedItems = 0, MaxConcurrentCalls = 1, Timeout = TimeSpan.Zero };
        options.MaxConcurrentCalls = null;
        options.Timeout = null;
        Assert.Equal((1, 0, null, null), (options.MaxResultBytes, options.MaxStreamedItems, options.MaxConcurrentCalls, options.Timeout));
        Assert.Equal((1, 512), (new BindingLimits { MaxBytes = 1 }.MaxBytes, new BindingLimits { MaxDepth = 512 }.MaxDepth));
    }

    private static void Refuses(string parameter, Func<object> set)
        => Assert.Equal(parameter, Assert.Throws<ArgumentOutOfRangeException>(set).ParamName);
}
