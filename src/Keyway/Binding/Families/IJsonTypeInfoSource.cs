using System.Text.Json.Serialization.Metadata;

namespace Keyway.Binding;

/// <summary>Finds what a context of System.Text.Json knows of a type.</summary>
/// <typeparam name="T">The type.</typeparam>
public interface IJsonTypeInfoSource<T>
{
    /// <summary>Gets what it knows.</summary>
    static abstract JsonTypeInfo<T> TypeInfo { get; }
}
