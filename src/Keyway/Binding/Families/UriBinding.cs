using System.Text.Json;

namespace Keyway.Binding;

/// <summary>Binds <see cref="Uri"/>, absolute and relative ones (RFC 3986, section 4.1).</summary>
public readonly struct UriBinding : IJsonBinding<Uri>
{
    /// <inheritdoc/>
    public static Uri Read(ref BindingReader reader)
    {
        const string Expected = "a URI such as https://example.com/page";
        if (!reader.IsAtText(Expected))
        {
            return null!;
        }

        if (!Uri.TryCreate(reader.Json.GetString(), UriKind.RelativeOrAbsolute, out Uri? value))
        {
            reader.Refuse(ArgumentFaultCodes.InvalidValue, Expected);
        }

        return value!;
    }

    /// <inheritdoc/>
    public static void Write(Utf8JsonWriter writer, Uri value) => writer.WriteStringValue(value?.OriginalString);

    /// <inheritdoc/>
    public static void WriteSchema(SchemaWriter schema, in SchemaKeywords keywords) => schema.Text(keywords, "uri-reference", null);
}
