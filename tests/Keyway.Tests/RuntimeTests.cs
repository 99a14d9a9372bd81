namespace Keyway.Tests;

public class RuntimeTests
{
    [Fact]
    public void Tests_RunOnTheRuntimeThatTheyAreBuiltFor()
    {
#if NET10_0
        Assert.Equal(10, Environment.Version.Major);
#else
        Assert.Equal(8, Environment.Version.Major);
#endif
        Assert.Equal(Environment.Version.Major, typeof(object).Assembly.GetName().Version!.Major);
    }
}
