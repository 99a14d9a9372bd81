namespace Keyway.Cli;

/// <summary>Whoever typed the command can mend it: its message is the one line that they get.</summary>
internal sealed class UsageException(string message) : Exception(message);
