using System.ComponentModel;
using System.Text.Json;
using Keyway.Binding;

namespace Keyway.CompilerServices;

/// <summary>An enum that a registry knows, whose values may be keys.</summary>
/// <typeparam name="T">The enum.</typeparam>
/// <typeparam name="TBinding">How its values are written, and what they are called as keys.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class KnownKey<T, TBinding> : KnownType
    where T : struct, Enum
    where TBinding : IJsonBinding<T>, IJsonKeyBinding<T>
{
    internal override void Write(Utf8JsonWriter writer, object value) => TBinding.Write(writer, (T)value);

    internal override string NameOf(object key) => TBinding.NameOf((T)key);
}
