namespace Keyway.Cli.Tests;

public static class CliPrompts
{
    /// <summary>Asks for an echo.</summary>
    [Prompt]
    public static string AskForEcho(string what) => what;

    /// <summary>What was said.</summary>
    [Resource("echoes://{number}", MimeType = "text/plain")]
    public static string SaidBefore(int number) => $"{number}";
}
