namespace Keyway;

/// <summary>A key and what was given for it: a value, a <see cref="ContextFactory"/>, null, or that it was taken away.</summary>
internal readonly record struct ContextEntry(string Key, object? Value)
{
    /// <summary>Stands for a key that was taken away, so that a keyed service doesn't answer for it either.</summary>
    public static readonly object Removed = new();

    public bool IsRemoved => ReferenceEquals(Value, Removed);

    public bool CanBe<T>() => !IsRemoved && (Value is ContextFactory factory ? factory.CanBe<T>() : Value is T);
}
