using System.Text.Json;

namespace Keyway.Binding;

/// <summary>Reads values by code that records no faults, and throws instead.</summary>
/// <typeparam name="T">The values' type.</typeparam>
internal interface IForeignBinding<T>
{
    /// <summary>Reads the value that a reader stands on, and leaves the reader on its last token.</summary>
    /// <param name="json">Where to read from.</param>
    static abstract T? ReadForeign(ref Utf8JsonReader json);
}
