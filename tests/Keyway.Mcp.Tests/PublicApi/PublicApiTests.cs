using Keyway.Harness;

namespace Keyway.Mcp.Tests;

/// <summary>A change of what others can see is a change of a reviewed file.</summary>
public sealed class PublicApiTests
{
    [Fact]
    public void PublicApi_IsTheReviewedOne() => PublicApi.Verify(typeof(McpOptions).Assembly);
}
