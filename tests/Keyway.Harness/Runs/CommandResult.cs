namespace Keyway.Harness;

/// <summary>How a command ended.</summary>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Output">What it wrote, its errors last.</param>
public sealed record CommandResult(int ExitCode, string Output)
{
    /// <summary>Returns this where the command succeeded.</summary>
    /// <exception cref="HarnessException">The command failed; the message is what it wrote.</exception>
    public CommandResult Succeeded()
        => ExitCode == 0 ? this : throw new HarnessException($"Expected exit code 0, got {ExitCode}:\n{Output}");
}
