namespace Keyway.Generators.Binding;

/// <summary>A type can't bind; the message says why and what to do.</summary>
internal sealed class UnbindableException(string reason) : Exception(reason);
