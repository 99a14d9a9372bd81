namespace Keyway.Binding;

/// <summary>The names of an enum's values.</summary>
/// <typeparam name="T">The enum.</typeparam>
public interface IEnumNames<T>
    where T : struct, Enum
{
    /// <summary>Gets all names, in the order of their declaration.</summary>
    static abstract string[] Names { get; }

    /// <summary>Gets what the enum is for.</summary>
    static virtual string? Description => null;

    /// <summary>Returns the value of a name.</summary>
    /// <param name="name">Its index.</param>
    static abstract T ValueOf(int name);

    /// <summary>Returns the index of the name by which a value is written; -1 where it has none.</summary>
    /// <param name="value">The value.</param>
    static abstract int IndexOf(T value);
}
