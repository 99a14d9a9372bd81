using Keyway.Benchmarks.Startup;
using Keyway.Harness;
using Xunit.Abstractions;

namespace Keyway.Benchmarks.Tests.Startup;

/// <summary>
/// What a thousand tools cost at the start, in fresh processes. Counts hold on every machine and in every run; times are
/// asserted under <c>KEYWAY_FULL=1</c> only, as a ratio.
/// </summary>
public sealed class StartupTests(ITestOutputHelper output)
{
    [Fact]
    public void FirstCall_DoesNothingPerTool()
    {
        StartupComparison comparison = StartupComparison.Run(TestSize.Of(3, full: 15));
        output.WriteLine(comparison.ToString());

        FirstCalls[] all = [comparison.Thousand, comparison.One, comparison.Peer];
        Assert.All(all, calls => Assert.All(calls.Samples, sample => Assert.Equal("42", sample.Answer)));

        // A thousand tools are a step of 32 more than one is, and the memory of that step.
        Assert.InRange(comparison.Thousand.Methods - comparison.One.Methods, -4, 4);
        Assert.InRange(comparison.Thousand.Bytes - comparison.One.Bytes, -2000, 2000);
        Assert.True(comparison.Thousand.Bytes < comparison.Peer.Bytes / 100);
        if (TestSize.IsFull)
        {
            Assert.True(comparison.IsKept, $"A thousand tools add {comparison.GrowthRatio:F3} of what the first call takes AIFunctionFactory.");
            Assert.True(comparison.Ratio < 0.5, $"The whole first call takes {comparison.Ratio:F3} of what it takes AIFunctionFactory.");
        }
    }

    [Fact]
    public void ListingNames_AllocatesNothingPerTool()
    {
        NameListing listing = NameListing.Run();
        output.WriteLine(listing.ToString());

        Assert.Equal((10, 1000), (listing.Few, listing.Many));
        Assert.Equal(listing.FewBytes, listing.ManyBytes);
    }
}
