using Microsoft.CodeAnalysis;

namespace Keyway.Generators.Binding.Families;

/// <summary><see cref="bool"/>.</summary>
internal sealed class BooleanFamily : ITypeFamily
{
    public BoundType? TryBind(ITypeSymbol type, TypeBinder binder)
        => type.SpecialType == SpecialType.System_Boolean
            ? new BoundType("bool", "BooleanBinding", IsValueType: true)
            : null;
}
