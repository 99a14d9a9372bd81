namespace Keyway;

/// <summary>The factory, or keyed service, behind a context key threw or gave null.</summary>
public sealed class ContextFailedException : KeywayException
{
    internal ContextFailedException(string key, string message, Exception? innerException)
        : base(message, innerException)
        => Key = key;

    /// <summary>Gets the key's name.</summary>
    public string Key { get; }
}
