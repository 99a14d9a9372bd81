namespace Keyway.Binding;

/// <summary>The bound arguments of one tool, which generated code reads in one go.</summary>
/// <typeparam name="TSelf">The struct itself.</typeparam>
public interface IArguments<TSelf>
    where TSelf : struct, IArguments<TSelf>
{
    /// <summary>Reads all arguments of a call.</summary>
    /// <param name="reader">Where to read from; it has not been moved yet.</param>
    static abstract TSelf Read(ref BindingReader reader);

    /// <summary>Reads all arguments of a call that came one by one and are a token each; false where that takes a reader.</summary>
    /// <param name="tokens">Where to read from.</param>
    /// <param name="arguments">What <see cref="Read"/> would return.</param>
    static virtual bool TryReadTokens(ref ArgumentTokens tokens, out TSelf arguments)
    {
        arguments = default;
        return false;
    }
}
