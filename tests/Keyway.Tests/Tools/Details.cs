namespace Keyway.Tests.Tools;

/// <summary>What tests ask of an error.</summary>
internal static class Details
{
    public static ToolError ErrorOf(ToolResult result)
    {
        Assert.True(result.IsError, $"Expected an error, got {result}.");
        Assert.Equal(result.Error!.Message, result.ToString());
        AssertNoStackTrace(result);
        return result.Error;
    }

    /// <summary>No caller ever sees where in the program something was thrown.</summary>
    public static void AssertNoStackTrace(ToolResult result)
    {
        string all = $"{result}\n{result.Error?.Message}\n{result.Error?.Details}";
        Assert.DoesNotContain("   at ", all, StringComparison.Ordinal);
        Assert.DoesNotContain(".cs:", all, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", all, StringComparison.Ordinal);
    }
}
