namespace Keyway.Generators.Binding;

/// <summary>How System.Text.Json comes to a binding.</summary>
internal enum ForeignKind
{
    /// <summary>A converter of one type.</summary>
    Converter,

    /// <summary>A factory that makes a converter for each type.</summary>
    ConverterFactory,

    /// <summary>A context.</summary>
    Context,
}
