using Microsoft.CodeAnalysis;

namespace Keyway.Generators.Binding.Families;

/// <summary><see cref="string"/>.</summary>
internal sealed class StringFamily : ITypeFamily
{
    public BoundType? TryBind(ITypeSymbol type, TypeBinder binder)
        => type.SpecialType == SpecialType.System_String
            ? new BoundType("string", "StringBinding", IsValueType: false, HasChecks: true)
            : null;
}
