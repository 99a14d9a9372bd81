namespace Keyway.PackageTests;

/// <summary>How a command ended.</summary>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Output">What it wrote.</param>
public sealed record CommandResult(int ExitCode, string Output)
{
    /// <summary>Fails with the output where the command failed.</summary>
    public CommandResult Succeeded()
    {
        Assert.True(ExitCode == 0, Output);
        return this;
    }
}
