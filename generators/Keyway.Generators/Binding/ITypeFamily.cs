using Microsoft.CodeAnalysis;

namespace Keyway.Generators.Binding;

/// <summary>
/// A family of types that bind alike. Its reader, writer and schema stand in one binding of the runtime; a family here
/// recognises the types and names that binding.
/// </summary>
internal interface ITypeFamily
{
    /// <summary>Returns how a type binds; null where it isn't of this family.</summary>
    /// <param name="type">The type, never nullable.</param>
    /// <param name="binder">Binds the types within it.</param>
    /// <exception cref="UnbindableException">It is of this family and can't bind.</exception>
    BoundType? TryBind(ITypeSymbol type, TypeBinder binder);
}
