namespace Keyway.Binding;

/// <summary>The bound arguments of one tool, which generated code reads in one go.</summary>
/// <typeparam name="TSelf">The struct itself.</typeparam>
public interface IArguments<TSelf>
    where TSelf : struct, IArguments<TSelf>
{
    /// <summary>Reads all arguments of a call.</summary>
    /// <param name="reader">Where to read from; it has not been moved yet.</param>
    static abstract TSelf Read(ref BindingReader reader);
}
