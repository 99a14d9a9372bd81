using System.Text;
using System.Text.Json;

namespace Keyway.Hosting;

/// <summary>Reads the values of an environment from a JSON file.</summary>
internal static class EnvironmentFile
{
    private static readonly JsonReaderOptions s_options = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <exception cref="FormatException">The file isn't an object of texts, numbers and truth values.</exception>
    public static PluginEnvironment Read(string path)
    {
        ReadOnlySpan<byte> utf8 = File.ReadAllBytes(path);
        if (utf8.StartsWith(Encoding.UTF8.Preamble))
        {
            utf8 = utf8[Encoding.UTF8.Preamble.Length..];
        }

        try
        {
            return Read(utf8, path);
        }
        catch (JsonException exception)
        {
            // The exception's own message quotes the text, which may be that of a secret.
            throw new FormatException($"'{path}' is no JSON: see line {exception.LineNumber + 1}.");
        }
        catch (InvalidOperationException)
        {
            throw new FormatException($"'{path}' holds text that is no Unicode.");
        }
    }

    private static PluginEnvironment Read(ReadOnlySpan<byte> utf8, string path)
    {
        var reader = new Utf8JsonReader(utf8, s_options);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            throw new FormatException($"'{path}' holds no JSON object. Write one: {{ \"EPOCHS\": 5 }}.");
        }

        Dictionary<string, string> values = new(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string key = reader.GetString()!;
            reader.Read();
            string value = reader.TokenType switch
            {
                JsonTokenType.String => reader.GetString()!,
                JsonTokenType.Number or JsonTokenType.True or JsonTokenType.False => Encoding.UTF8.GetString(reader.ValueSpan),
                _ => throw new FormatException($"'{key}' in '{path}' is neither text nor a number nor a truth value."),
            };
            if (key.Length == 0 || !values.TryAdd(key, value))
            {
                throw new FormatException(key.Length == 0 ? $"A key in '{path}' is empty." : $"'{key}' stands twice in '{path}'.");
            }
        }

        // What follows the object is a fault of the reader's.
        reader.Read();
        return new PluginEnvironment(values);
    }
}
