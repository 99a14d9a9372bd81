using System.Text.Json;

namespace Keyway.Binding;

/// <summary>Binds <see cref="Guid"/> as a UUID (RFC 9562, section 4): 32 digits in groups of 8, 4, 4, 4 and 12.</summary>
public readonly struct GuidBinding : IJsonBinding<Guid>
{
    /// <inheritdoc/>
    public static Guid Read(ref BindingReader reader)
    {
        const string Expected = "a UUID such as 3fa85f64-5717-4562-b3fc-2c963f66afa6";
        if (!reader.IsAtText(Expected))
        {
            return default;
        }

        if (!reader.Json.TryGetGuid(out Guid value))
        {
            reader.Refuse(ArgumentFaultCodes.InvalidValue, Expected);
        }

        return value;
    }

    /// <inheritdoc/>
    public static void Write(Utf8JsonWriter writer, Guid value) => writer.WriteStringValue(value);

    /// <inheritdoc/>
    public static void WriteSchema(SchemaWriter schema, in SchemaKeywords keywords)
        => schema.Text(keywords, "uuid", "^[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$");
}
