using System.Text.Json;

namespace Keyway.Binding;

/// <summary>Checks what the annotations of a type ask of the instances that a converter makes, of null too.</summary>
/// <typeparam name="T">A reference type.</typeparam>
/// <typeparam name="TBinding">How values are read and written.</typeparam>
/// <typeparam name="TChecks">What is asked of them.</typeparam>
public readonly struct OptionalCheckedBinding<T, TBinding, TChecks> : IJsonBinding<T?>
    where T : class
    where TBinding : IJsonBinding<T?>
    where TChecks : IInstanceChecks<T>
{
    /// <inheritdoc/>
    public static T? Read(ref BindingReader reader)
    {
        BindingMark at = reader.Mark();
        T? value = TBinding.Read(ref reader);
        reader.Check<T, TChecks>(at, value);
        return value;
    }

    /// <inheritdoc/>
    public static void Validate(ref BindingReader reader, T? value) => reader.Check<T, TChecks>(reader.Mark(), value);

    /// <inheritdoc/>
    public static void Write(Utf8JsonWriter writer, T? value) => TBinding.Write(writer, value);

    /// <inheritdoc/>
    public static void WriteSchema(SchemaWriter schema, in SchemaKeywords keywords)
    {
        TBinding.WriteSchema(schema, keywords);
        schema.UnstatedOf<T, TChecks>();
    }
}
