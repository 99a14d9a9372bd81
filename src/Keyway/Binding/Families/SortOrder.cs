namespace Keyway.Binding;

/// <summary>Orders sorted collections: text by its code units, which is the same on every machine and tells all texts apart.</summary>
internal static class SortOrder
{
    /// <summary>Returns the order of a type; null for the type's own.</summary>
    /// <typeparam name="T">The type.</typeparam>
    public static IComparer<T>? Of<T>() => typeof(T) == typeof(string) ? (IComparer<T>)StringComparer.Ordinal : null;
}
