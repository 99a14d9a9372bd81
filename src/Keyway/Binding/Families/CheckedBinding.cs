using System.Text.Json;

namespace Keyway.Binding;

/// <summary>Checks what the annotations of a type ask of the instances that System.Text.Json makes.</summary>
/// <typeparam name="T">The values' type.</typeparam>
/// <typeparam name="TBinding">How they are read and written.</typeparam>
/// <typeparam name="TChecks">What is asked of them.</typeparam>
public readonly struct CheckedBinding<T, TBinding, TChecks> : IJsonBinding<T>
    where TBinding : IJsonBinding<T>
    where TChecks : IInstanceChecks<T>
{
    /// <inheritdoc/>
    public static T Read(ref BindingReader reader)
    {
        BindingMark at = reader.Mark();
        T value = TBinding.Read(ref reader);
        reader.Check<T, TChecks>(at, value);
        return value;
    }

    /// <inheritdoc/>
    public static void Validate(ref BindingReader reader, T value)
    {
        BindingMark at = reader.Mark();
        TBinding.Validate(ref reader, value);
        reader.Check<T, TChecks>(at, value);
    }

    /// <inheritdoc/>
    public static void Write(Utf8JsonWriter writer, T value) => TBinding.Write(writer, value);

    /// <inheritdoc/>
    public static void WriteSchema(SchemaWriter schema, in SchemaKeywords keywords)
    {
        TBinding.WriteSchema(schema, keywords);
        schema.UnstatedOf<T, TChecks>();
    }
}
