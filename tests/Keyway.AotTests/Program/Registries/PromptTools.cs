using System.Globalization;

namespace Keyway.AotTests.Registries;

public static class PromptTools
{
    /// <summary>Asks for something.</summary>
    [Prompt]
    public static PromptMessage[] Ask(string what, Mood mood = Mood.Calm) => [PromptMessage.User(what), PromptMessage.Assistant($"{mood}")];

    /// <summary>A number as text.</summary>
    [Resource("numbers://{group}/{number}{?digits}", MimeType = "text/plain")]
    public static string Number(string group, int number, int digits = 2)
        => $"{group} {number.ToString($"D{digits}", CultureInfo.InvariantCulture)}";

    /// <summary>Three bytes.</summary>
    [Resource("bytes://three")]
    public static Task<Stream> ThreeAsync() => Task.FromResult<Stream>(new MemoryStream([1, 2, 3]));
}
