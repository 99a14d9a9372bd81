namespace Keyway.Mcp.Tests.Sessions;

/// <summary>The runs that a session may read.</summary>
public class RunHistoryTests
{
    [Fact]
    public void RunsOfASession_AreItsNewest()
    {
        var runs = new RunHistory();
        for (int i = 0; i <= RunHistory.MostRuns; i++)
        {
            runs.Add($"{i}");
            runs.Add($"{i}");
        }

        Assert.False(runs.Contains("0"));
        Assert.True(runs.Contains("1"));
        Assert.True(runs.Contains($"{RunHistory.MostRuns}"));
    }
}
