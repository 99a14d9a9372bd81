using Keyway.Generators.Infrastructure;

namespace Keyway.Generators.Context;

/// <summary>What can be wrong with a key that code names.</summary>
internal static class KeyRules
{
    /// <summary>Returns the declaration of a key; null where there is none.</summary>
    public static ContextKeyModel? Find(string name, EquatableArray<ContextKeyModel> keys) => keys.FirstOrDefault(key => key.Name == name);

    /// <summary>Returns the name of the key that was probably meant; null where none is near.</summary>
    public static string? Nearest(string name, EquatableArray<ContextKeyModel> keys) => NearestName.Find(name, keys.Select(key => key.Name));

    /// <summary>Says that no key has the name.</summary>
    /// <param name="by">What names it: <c>its parameter 'model'</c>.</param>
    /// <param name="name">The name.</param>
    /// <param name="keys">The keys that there are.</param>
    public static string Unknown(string by, string name, EquatableArray<ContextKeyModel> keys)
        => $"{by} names the context key '{name}', which no [ContextKey<T>] declares"
            + (Nearest(name, keys) is { } nearest ? $"; did you mean '{nearest}'? " : ". ")
            + "Declare it, or correct the name.";

    /// <summary>Says that a key is of another type.</summary>
    /// <param name="by">What takes it for one, and of which type: <c>its parameter 'model' is a string</c>.</param>
    /// <param name="name">The key's name.</param>
    /// <param name="type">The key's type, as people write it.</param>
    public static string Mistyped(string by, string name, string type)
        => $"{by}, and the context key '{name}' holds a {type}. Use the key's type.";
}
