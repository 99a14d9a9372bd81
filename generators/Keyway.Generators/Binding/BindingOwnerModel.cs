namespace Keyway.Generators.Binding;

/// <summary>Says which of the types that need a binding emits it.</summary>
/// <param name="Binding">The full name of the type that is bound.</param>
/// <param name="Owner">The full name of the type whose tools need it, the first in order.</param>
internal sealed record BindingOwnerModel(string Binding, string Owner);
