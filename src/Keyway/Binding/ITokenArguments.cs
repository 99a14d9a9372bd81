namespace Keyway.Binding;

/// <summary>
/// Arguments of one token each, which are read one by one where they came so: 1 to 64 of them, and none with a rule.
/// </summary>
/// <typeparam name="TSelf">The struct itself.</typeparam>
public interface ITokenArguments<TSelf> : IArguments<TSelf>, IMemberTable
    where TSelf : struct, ITokenArguments<TSelf>
{
    /// <summary>Gets the arguments of a call that has none: the defaults of those that may be absent.</summary>
    static abstract TSelf Initial { get; }

    /// <summary>Reads an argument; false where that takes a reader.</summary>
    /// <param name="member">Its index.</param>
    /// <param name="token">Its JSON, as <see cref="IJsonBinding{T}.TryReadToken"/> takes it.</param>
    /// <param name="arguments">Takes its value.</param>
    static abstract bool TryReadToken(int member, ReadOnlySpan<byte> token, ref TSelf arguments);
}
