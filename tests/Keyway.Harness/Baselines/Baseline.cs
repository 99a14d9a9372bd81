using System.Runtime.CompilerServices;

namespace Keyway.Harness;

/// <summary>
/// Compares text with a reviewed file beside the test: <c>Class.Method.verified.cs</c>. On failure the text stands in
/// <c>Class.Method.received.cs</c>; a run with <c>KEYWAY_ACCEPT=1</c> in the environment accepts it.
/// </summary>
/// <remarks>Names and folders are those of Verify, so that changing over is a change of this class.</remarks>
public static class Baseline
{
    /// <summary>The environment variable which, when it is 1, makes each received text the verified one.</summary>
    public const string AcceptVariable = "KEYWAY_ACCEPT";

    private static readonly bool Accepts = Environment.GetEnvironmentVariable(AcceptVariable) == "1";

    /// <summary>Compares one text.</summary>
    /// <param name="text">The text; line endings don't count.</param>
    /// <param name="extension">The kind of file, without a dot.</param>
    /// <param name="parameters">What tells the cases of a theory apart.</param>
    /// <param name="testFile">Filled in by the compiler; the file is named after its class.</param>
    /// <param name="testMethod">Filled in by the compiler.</param>
    /// <exception cref="HarnessException">The text isn't the verified one.</exception>
    public static void Verify(
        string text,
        string extension = "cs",
        string? parameters = null,
        [CallerFilePath] string testFile = "",
        [CallerMemberName] string testMethod = "")
    {
        BaselineFiles files = new(testFile, testMethod, parameters, Accepts);
        files.Verify([new("", extension, text)]);
    }

    /// <summary>
    /// Compares each emitted file with one of its own, <c>Class.Method#Hint.verified.cs</c>; a file that isn't emitted
    /// any more fails too.
    /// </summary>
    /// <param name="run">The generator's run. The generator's version in the texts doesn't count.</param>
    /// <param name="parameters">What tells the cases of a theory apart.</param>
    /// <param name="testFile">Filled in by the compiler; the files are named after its class.</param>
    /// <param name="testMethod">Filled in by the compiler.</param>
    /// <exception cref="HarnessException">The files aren't the verified ones.</exception>
    public static void Verify(
        GeneratorRun run,
        string? parameters = null,
        [CallerFilePath] string testFile = "",
        [CallerMemberName] string testMethod = "")
    {
        ArgumentNullException.ThrowIfNull(run);
        BaselineFiles files = new(testFile, testMethod, parameters, Accepts);
        files.Verify([.. run.Texts.Select(static pair => BaselineText.OfEmitted(pair.Key, pair.Value))]);
    }
}
