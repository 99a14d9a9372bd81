namespace Keyway.Tests.PublicApi;

/// <summary>A change of what others can see is a change of a reviewed file.</summary>
public sealed class PublicApiTests
{
    [Fact]
    public void PublicApi_IsTheReviewedOne() => Harness.PublicApi.Verify(typeof(ToolInvoker).Assembly);
}
