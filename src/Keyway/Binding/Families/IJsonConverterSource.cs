using System.Text.Json;
using System.Text.Json.Serialization;

namespace Keyway.Binding;

/// <summary>Makes the converter that <see cref="JsonConverterAttribute"/> names.</summary>
/// <typeparam name="T">The type that is converted.</typeparam>
public interface IJsonConverterSource<T>
{
    /// <summary>Makes the converter, once for each type.</summary>
    /// <param name="options">What it is given as options when it reads and writes.</param>
    static abstract JsonConverter<T> Create(JsonSerializerOptions options);
}
