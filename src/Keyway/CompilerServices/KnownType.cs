using System.ComponentModel;
using System.Text.Json;
using Keyway.Binding;

namespace Keyway.CompilerServices;

/// <summary>A type that a registry knows: its values are written wherever one comes as an object.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class KnownType
{
    private protected KnownType()
    {
    }

    internal abstract void Write(Utf8JsonWriter writer, object value);

    /// <summary>Returns the name by which a value is the key of a map; null where it can't be one.</summary>
    internal virtual string? NameOf(object key) => null;
}

/// <summary>A type that a registry knows.</summary>
/// <typeparam name="T">The type.</typeparam>
/// <typeparam name="TBinding">How its values are written.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class KnownType<T, TBinding> : KnownType
    where T : notnull
    where TBinding : IJsonBinding<T>
{
    internal override void Write(Utf8JsonWriter writer, object value) => TBinding.Write(writer, (T)value);
}
