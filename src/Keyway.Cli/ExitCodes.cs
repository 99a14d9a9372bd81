namespace Keyway.Cli;

/// <summary>What the process of a command ends with.</summary>
public static class ExitCodes
{
    /// <summary>It is done.</summary>
    public const int Done = 0;

    /// <summary>The action or tool failed.</summary>
    public const int Failed = 1;

    /// <summary>The command, its options or the arguments don't fit.</summary>
    public const int Misused = 2;

    /// <summary>It was cancelled by Ctrl+C: 128 and the number of SIGINT, as shells have it.</summary>
    public const int Cancelled = 130;
}
