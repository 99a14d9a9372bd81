namespace Keyway.Binding;

/// <summary>The names of the flags of an enum whose values are combinations of them.</summary>
/// <typeparam name="T">The enum.</typeparam>
public interface IFlagNames<T> : IEnumNames<T>
    where T : struct, Enum
{
    /// <summary>Returns the bits of a value.</summary>
    /// <param name="value">The value.</param>
    static abstract ulong BitsOf(T value);

    /// <summary>Returns the value of some bits.</summary>
    /// <param name="bits">The bits.</param>
    static abstract T FromBits(ulong bits);
}
